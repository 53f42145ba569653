// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An api that uses every schema type and every clause: what documents are tested with.
#pragma once

#include <boost/hana/adapt_struct.hpp>
#include <cstdint>
#include <optional>

#include "ward/declare.hpp"
#include "ward/schema/matching.hpp"

namespace kitchen_sink {

struct member : ward::role<"member"> {};
struct support : ward::role<"support"> {};
struct admin : ward::role<"admin", ward::privileged> {};

enum class paint : std::uint8_t { red, green, blue };

struct place {
  ward::number<-90, 90> latitude;
  ward::number<-180.5, 180.5> longitude;
  std::optional<ward::text<0, 40>> label;
};

// A type that is adapted, not written for ward.
class owner_note {
 public:
  BOOST_HANA_DEFINE_STRUCT(owner_note, (ward::text<1, 20>, author), (std::optional<ward::text<1, 200>>, remark));
};

struct recipe_draft {
  ward::text<1, 120> title;
  ward::text<0, 10'000> steps = "";
  ward::matching<"[a-z0-9-]{1,32}"> slug;
  ward::matching<"(?:[A-Z][a-z]*)+", 24> label = "Plain";
  ward::integer<1, 64> servings = 4;
  ward::integer<-5'000'000'000, 5'000'000'000> balance;
  ward::number<0, 1> sweetness = 0.25;
  ward::boolean is_public = false;
  ward::one_of<"draft", "final"> state = "draft";
  ward::choice<paint> colour = paint::green;
  ward::list<ward::text<1, 32>, 0, 8> tags = ward::items();
  ward::list<place, 1, 3> places;
  std::optional<ward::list<ward::list<ward::integer<0, 255>, 3, 3>, 1, 4>> palette;
  place origin;
  std::optional<place> destination;
  std::optional<ward::timestamp> remind_at;
  std::optional<ward::id<"recipe">> copy_of;
};

struct recipe {
  ward::id<"recipe"> id;
  ward::text<1, 120> title;
  ward::one_of<"draft", "final"> state;
  ward::timestamp created_at;
  owner_note written_by;
};

struct recipe_page {
  ward::list<recipe, 0, 100> items;
  std::optional<ward::cursor> next;
};

struct health_report {
  ward::one_of<"up"> status;
};

// Every shape that an object can hold.
struct bottle {
  ward::constant<"bottle"> kind;
  ward::integer<100, 3000, ward::multiple_of{50}> millilitres;

  static constexpr ward::field_note field_notes[] = {{"millilitres", "As it says on the bottle.", "750"}};
};
struct jar {
  ward::constant<"jar"> kind;
  ward::named<"class", ward::one_of<"glass", "clay">> class_;
};
struct supplier {
  ward::text<1, 80> name;
  std::optional<ward::email> contact;
};
struct kept_times {
  ward::read_only<ward::timestamp> created_at;
  std::optional<ward::date> best_before;
};
struct provision {
  ward::read_only<ward::id<"provision">> id;
  ward::text<1, 80> name;
  ward::inlined<kept_times> times;
  ward::variant<"kind", bottle, jar> container;
  ward::set<ward::slug<>, 0, 5> labels;
  ward::map<ward::matching<"[a-z]{1,16}">, ward::decimal<9, 2>, 8> prices;
  ward::nullable<ward::text<1, 40>> nick_name;
  ward::nullable<supplier> from;
  std::optional<ward::write_only<ward::text<1, 40>>> note_to_buyer;
  ward::number<0, ward::below{1}> fullness = 0;
  std::optional<ward::unbounded_json<"labels of old machines", 200>> legacy;

  static constexpr ward::field_note field_notes[] = {
      {"", "What stands on a shelf."},
      {"id", "Never given to another.", R"("018f3c5e-7a2b-4c1d-9e8f-0123456789ab")"},
      {"created_at", "When it was put there.", R"("2026-01-31T10:00:00Z")"},
      {"name", "As it is called in this kitchen.", R"("Plum jam")"},
      {"labels", "Words to find it by.", R"(["sweet", "winter"])"},
      {"prices", "By the shop that sells it.", R"({"market": "3.50"})"},
      {"nick_name", "Null where there is none.", "null"},
      {"from", "Null if it is home-made.", "null"},
  };
  constexpr auto check() const -> ward::rule_issue {
    if (labels.empty() && prices.empty()) return {"labels", "label-or-price", "must not be empty where prices are"};
    return {};
  }
};
struct shelf {
  ward::text<1, 40> name;
  ward::list<ward::recursive<shelf, 3>, 0, 4> shelves_inside;
  ward::list<provision, 0, 10> provisions;

  static constexpr ward::field_note field_notes[] = {{"name", "Where to look.", R"("top left")"}};
};

struct recipe_path {
  ward::id<"recipe"> id;

  static constexpr ward::field_note field_notes[] = {{"id", "Which recipe."}};
};
// The tenant is compared with the token's.
struct asserted_path {
  ward::asserted_tenant tenant_id;
  ward::id<"recipe"> id;

  static constexpr ward::field_note field_notes[] = {{"tenant_id", "The kitchen that the token is of."}, {"id", "Which recipe."}};
};
struct provision_path {
  ward::id<"provision"> id;

  static constexpr ward::field_note field_notes[] = {{"id", "Which provision."}};
};
struct recipe_query {
  ward::integer<1, 100> limit = 20;
  ward::choice<paint> colour = paint::red;
  std::optional<ward::cursor> after;
  std::optional<ward::boolean> mine;
  ward::list<ward::text<1, 32>, 0, 8> tag;
  ward::list<ward::choice<paint>, 1, 3> palette = ward::items(ward::choice<paint>{paint::blue});

  static constexpr ward::field_note field_notes[] = {
      {"limit", "How many at most.", "50"},
      {"colour", "What it is painted in."},
      {"after", "The `next` of the page before."},
      {"mine", "Only those that the caller has written, or only those of others."},
      {"tag", "Has all of these tags."},
      {"palette", "Has one of these colours."},
  };
};
struct search_query {
  ward::list<ward::text<1, 40>, 1, 4> word;

  static constexpr ward::field_note field_notes[] = {{"word", "Stands in the title or in the steps."}};
};
struct preferences {
  ward::one_of<"dark", "light"> theme = "light";
  std::optional<ward::integer<1, 100>> pageSize;
  std::optional<ward::text<1, 20>> greeting;

  static constexpr ward::field_note field_notes[] = {
      {"theme", "How pages are shown."}, {"pageSize", "How many at most."}, {"greeting", "What stands above the first."}};
};
struct replace_headers {
  ward::matching<"\"[0-9a-f]{16}\""> if_match;
  std::optional<ward::text<1, 64>> x_request_note;

  static constexpr ward::field_note field_notes[] = {
      {"if_match", "The version that is replaced.", R"("\"0123456789abcdef\"")"},
      {"x_request_note", "Why it is replaced, for the audit log."},
  };
};

struct read_health : ward::endpoint<
    ward::get<"/health">, ward::open_to_public<"load balancers have no token">, ward::no_tenant<"no data is touched">,
    ward::returns<200, health_report>, ward::tag<"operation">, ward::summary<"Say whether the service is up">> {};

struct credentials {
  ward::personal<ward::email> email;
  ward::secret<ward::text<12, 128>> password;
};

struct log_in : ward::endpoint<
    ward::post<"/v1/log-in">, ward::public_write<"whoever logs in has no token yet">, ward::no_tenant<"nobody is known yet">,
    ward::sensitive<ward::authentication>, ward::body<credentials>, ward::returns<204>, ward::fails<403, "wrong-credentials">,
    ward::limit<ward::per_ip<10, ward::minute>, ward::per_account<"email", 5, ward::minute>, ward::concurrent<4>>,
    ward::tag<"operation">, ward::summary<"Log in">> {};

struct read_recipe;

struct create_recipe : ward::endpoint<
    ward::post<"/v1/recipes">, ward::allow<member, support>, ward::tenant_from_token,
    ward::body<recipe_draft>, ward::returns<201, recipe>, ward::returns<202>, ward::location<read_recipe>,
    ward::fails<409, "recipe-limit-reached", "No more recipes can be kept">, ward::fails<409, "slug-taken">,
    ward::fails<422, "recipe-contradicts-itself">,
    ward::limit<ward::per_user<30, ward::minute>, ward::per_ip<600, ward::hour>>,
    ward::summary<"Create a recipe">, ward::description<"Keeps a draft. \"Quoted\", and with a back\\slash.">> {};

struct list_recipes : ward::endpoint<
    ward::get<"/v1/recipes">, ward::allow<member>, ward::tenant_from_token, ward::query<recipe_query>,
    ward::returns<200, recipe_page>> {};

struct search_recipes : ward::endpoint<
    ward::get<"/v1/search">, ward::allow<member>, ward::tenant_from_token, ward::query<search_query>, ward::cookies<preferences>,
    ward::expensive<"reads all recipes">, ward::limit<ward::per_user<60, ward::minute>, ward::concurrent<2>>,
    ward::returns<200, recipe_page>, ward::tag<"recipes">,
    ward::deprecated<"since 2.1: use list_recipes with \"tag\"">> {};

struct read_recipe : ward::endpoint<
    ward::get<"/v1/recipes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<recipe_path>,
    ward::returns<200, recipe>, ward::summary<"Read one recipe">> {};

struct read_recipe_of_tenant : ward::endpoint<
    ward::get<"/v1/tenants/{tenant_id}/recipes/{id}">, ward::allow<support>, ward::mfa, ward::tenant_from_token, ward::path<asserted_path>,
    ward::audited, ward::returns<200, recipe>, ward::tag<"recipes">> {};

struct replace_recipe : ward::endpoint<
    ward::put<"/v1/recipes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<recipe_path>,
    ward::headers<replace_headers>, ward::body<recipe_draft>, ward::returns<200, recipe>, ward::fails<412, "changed-meanwhile">,
    ward::audited, ward::tag<"recipes">, ward::tag<"editing">> {};

struct rename_recipe : ward::endpoint<
    ward::patch<"/v1/recipes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<recipe_path>,
    ward::body<owner_note>, ward::returns<204>, ward::fails<404, "recipe-is-hidden">> {};

struct delete_recipe : ward::endpoint<
    ward::del<"/v1/recipes/{id}">, ward::allow<member, admin>, ward::tenant_from_token, ward::path<recipe_path>, ward::returns<204>,
    ward::not_audited<"deleting a recipe harms nobody">, ward::no_mfa<"deleting a recipe harms nobody">> {};

struct list_all_recipes : ward::endpoint<
    ward::get<"/v1/admin/recipes">, ward::allow<admin>, ward::tenant_from_token, ward::query<recipe_query>, ward::audited,
    ward::step_up<15, ward::minute, "phr", "phrh">,
    ward::returns<200, recipe_page>, ward::tag<"recipes">> {};

struct add_provision : ward::endpoint<
    ward::post<"/v1/provisions">, ward::allow<member>, ward::tenant_from_token, ward::body<provision>, ward::returns<201, provision>> {};

struct fill_container : ward::endpoint<
    ward::post<"/v1/containers">, ward::allow<member>, ward::tenant_from_token, ward::body<ward::variant<"kind", bottle, jar>>,
    ward::returns<204>> {};

struct change_provision : ward::endpoint<
    ward::patch<"/v1/provisions/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<provision_path>,
    ward::body<ward::merge_patch<provision>>, ward::returns<200, provision>> {};

struct arrange_shelves : ward::endpoint<
    ward::put<"/v1/shelves">, ward::allow<member>, ward::tenant_from_token, ward::body<shelf, 200'000>, ward::returns<200, shelf>> {};

struct new_picture {
  ward::text<0, 200> caption = "";
  std::optional<ward::integer<1, 9>> place;
  ward::upload<2'000'000, ward::accepts<ward::png, ward::jpeg>, ward::max_pixels<40'000'000>> picture;
  std::optional<ward::upload<100'000, ward::accepts<ward::csv>>> nutrition;
};

struct add_picture : ward::endpoint<
    ward::post<"/v1/recipes/{id}/pictures">, ward::allow<member>, ward::tenant_from_token, ward::path<recipe_path>,
    ward::form<new_picture>, ward::returns<204>, ward::summary<"Add a picture to a recipe">> {};

struct api : ward::api<
    ward::title<"Kitchen sink">, ward::version<"2.1.0">, ward::description<"Every schema type and every clause.">,
    ward::license<"BSL-1.0">, ward::contact<"Kitchen staff", "kitchen@ward.invalid">,
    ward::server<"https://kitchen.invalid/api", "production">, ward::internal_server<"https://staging.kitchen.invalid/api", "staging">,
    ward::tag_description<"recipes", "What is cooked, and by whom.\n\nDrafts are nobody's but their author's.">,
    ward::tag_description<"editing", "What changes a recipe that is there already.">,
    ward::limit<ward::per_ip<300, ward::minute>>, ward::budget<16'000'000, 64, 200'000>, ward::tenant_names<"kitchen">,
    read_health, log_in, create_recipe, list_recipes, search_recipes, read_recipe, read_recipe_of_tenant, replace_recipe, rename_recipe, delete_recipe, list_all_recipes,
    add_provision, fill_container, change_provision, arrange_shelves, add_picture> {};

}  // namespace kitchen_sink
