// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/generate/posture.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "ward/declare.hpp"

using namespace ward::generate;
using ward::allow;
using ward::minute;

namespace {

struct member : ward::role<"member"> {};
struct admin : ward::role<"admin", ward::privileged> {};

struct note_path {
  ward::id<"note"> id;
};
struct tenant_note_path {
  ward::asserted_tenant tenant_id;
  ward::id<"note"> id;
};
struct note {
  ward::text<1, 120> title;
};
struct longer_note {
  ward::text<1, 121> title;
};
struct page {
  ward::integer<1, 100> limit = 20;
};
struct larger_page {
  ward::integer<1, 101> limit = 20;
};
struct theme {
  ward::one_of<"dark", "light"> theme = "light";
};
struct match {
  ward::text<1, 40> if_match;
};
struct picture {
  ward::upload<1'000, ward::accepts<ward::png>> file;
};
struct larger_picture {
  ward::upload<1'000, ward::accepts<ward::png, ward::jpeg>, ward::max_pixels<90>> file;
};
struct key {
  ward::declassify<"the caller's own", ward::secret<ward::text<1, 40>>> api_key;
};
struct person {
  ward::personal<ward::text<1, 40>> name;
  std::optional<ward::never_fetched<"shown as text", ward::text<1, 99>>> home_url;
};
struct person_and_friends {
  person self;
  ward::list<ward::recursive<person_and_friends, 3>, 0, 4> friends;
};

template <class... Clauses>
struct keep : ward::endpoint<Clauses...> {};
template <class... Clauses>
struct api_of : ward::api<ward::title<"Notes">, ward::version<"1">, ward::limit<ward::per_ip<300, minute>>, keep<Clauses...>> {};

template <class... Clauses>
auto operation_of() -> posture::operation {
  return posture_of<api_of<Clauses...>>().operations.front();
}

// JSON, Markdown and HTML, as if the endpoint had always been the same struct.
template <class Api>
auto written() -> std::array<std::string, 3> {
  auto report = posture_of<Api>();
  report.operations.front().id = "keep";
  return {posture::write_json_report(report), posture::write_markdown_report(report), posture::write_html_report(report)};
}

template <class... Clauses>
auto written_with() -> std::array<std::string, 3> {
  return written<api_of<Clauses...>>();
}

using put = ward::put<"/v1/notes/{id}">;
using returns = ward::returns<200, note>;

// What all of them must tell from the first.
template <class... Clauses>
void check_differs() {
  const auto before = written_with<put, allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::body<note>, returns>();
  const auto after = written_with<Clauses...>();
  for (std::size_t form = 0; form != before.size(); ++form) {
    CAPTURE(form, after[form]);
    CHECK(before[form] != after[form]);
  }
}

template <class... More>
void check_differs_with() {
  check_differs<put, allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::body<note>, returns, More...>();
}

}  // namespace

TEST_CASE("a change of who may call changes every form of the report") {
  check_differs<put, allow<member, admin>, ward::tenant_from_token, ward::path<note_path>, ward::body<note>, returns>();
  check_differs<put, ward::public_write<"why">, ward::tenant_from_token, ward::path<note_path>, ward::body<note>, returns>();
  check_differs<put, ward::open_to_public<"why">, ward::tenant_from_token, ward::path<note_path>, ward::body<note>, returns>();
  check_differs<put, allow<member>, ward::no_tenant<"why">, ward::path<note_path>, ward::body<note>, returns>();
  check_differs<put, allow<member>, ward::tenant_from_token, ward::path<tenant_note_path>, ward::body<note>, returns>();
  check_differs_with<ward::mfa>();
  check_differs_with<ward::step_up<15, minute>>();
  check_differs_with<ward::no_mfa<"why">>();
  check_differs_with<ward::audited>();
  check_differs_with<ward::not_audited<"why">>();
  CHECK(written_with<put, returns, ward::step_up<15, minute>>() != written_with<put, returns, ward::step_up<16, minute>>());
  CHECK(written_with<put, returns, ward::step_up<15, minute>>() != written_with<put, returns, ward::step_up<15, minute, "phr">>());
}

TEST_CASE("a change of a limit changes every form of the report") {
  check_differs_with<ward::limit<ward::per_user<30, minute>>>();
  check_differs_with<ward::limit<ward::concurrent<2>>>();
  check_differs_with<ward::sensitive<ward::billing>>();
  check_differs_with<ward::expensive<"why">>();
  using limited = ward::limit<ward::per_account<"title", 5, minute>>;
  check_differs_with<limited>();
  using body = ward::body<note>;
  CHECK(written_with<put, body, returns, limited>() != written_with<put, body, returns, ward::limit<ward::per_account<"title", 6, minute>>>());
  CHECK(written_with<put, body, returns, limited>() != written_with<put, body, returns, ward::limit<ward::per_account<"name", 5, minute>>>());
}

TEST_CASE("a change of what comes in or goes out changes the report") {
  check_differs<put, allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::body<longer_note>, returns>();
  check_differs<put, allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::body<note, 90>, returns>();
  check_differs<put, allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::body<note>, ward::returns<201, note>>();
  check_differs<put, allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::body<note>, ward::returns<200, key>>();
  check_differs_with<ward::fails<409, "too-many">>();
  check_differs_with<ward::query<page>>();
  check_differs_with<ward::cookies<theme>>();
  check_differs<put, allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::form<picture>, returns>();
  // What is told by schemas stands in the JSON.
  CHECK(written_with<put, ward::query<page>, returns>()[0] != written_with<put, ward::query<larger_page>, returns>()[0]);
  CHECK(written_with<put, ward::headers<match>, returns>()[0] != written_with<put, returns>()[0]);
  CHECK(written_with<put, ward::form<picture>, returns>()[0] != written_with<put, ward::form<larger_picture>, returns>()[0]);
}

namespace {

struct one : ward::endpoint<put, allow<member>, returns> {};
struct plain_api : ward::api<ward::title<"Notes">, ward::version<"1">, one> {};
struct changed_title : ward::api<ward::title<"Books">, ward::version<"1">, one> {};
struct changed_version : ward::api<ward::title<"Notes">, ward::version<"2">, one> {};
struct with_limit : ward::api<ward::title<"Notes">, ward::version<"1">, ward::limit<ward::per_ip<300, minute>>, one> {};
struct with_budget : ward::api<ward::title<"Notes">, ward::version<"1">, ward::budget<1'000'000>, one> {};
struct with_tenant_names : ward::api<ward::title<"Notes">, ward::version<"1">, ward::tenant_names<"club">, one> {};

}  // namespace

TEST_CASE("a change of the api changes the report") {
  const auto before = written<plain_api>();
  for (const auto& after : {written<changed_title>(), written<changed_version>(), written<with_limit>(), written<with_budget>()}) {
    for (std::size_t form = 0; form != before.size(); ++form) CHECK(before[form] != after[form]);
  }
  CHECK(before[0] != written<with_tenant_names>()[0]);
}

TEST_CASE("the same contract gives the same bytes") {
  CHECK(written<plain_api>() == written<plain_api>());
}

TEST_CASE("escapes are listed where they have an effect, each place once") {
  const auto in = operation_of<put, ward::body<person_and_friends>, returns>();
  REQUIRE(in.escapes.size() == 1);
  CHECK(in.escapes[0].kind == "never_fetched");
  CHECK(in.escapes[0].place == "body.self.home_url");
  CHECK(in.escapes[0].why == "shown as text");

  const auto out = operation_of<put, ward::body<key>, ward::returns<200, key>, ward::returns<201, key>>();
  REQUIRE(out.escapes.size() == 2);
  CHECK(out.escapes[0].kind == "declassify");
  CHECK(out.escapes[0].place == "response 200.api_key");
  CHECK(out.escapes[1].place == "response 201.api_key");
}

namespace {

struct cat {
  ward::constant<"cat"> kind;
  ward::secret<ward::text<1, 9>> name;
};
struct dog {
  ward::constant<"dog"> kind;
  ward::personal<ward::text<1, 9>> name;
};
struct owner {
  ward::list<ward::variant<"kind", cat, dog>, 0, 3> pets;
};
struct told_cat {
  ward::constant<"cat"> kind;
  ward::declassify<"its own", ward::secret<ward::text<1, 9>>> name;
};
struct told_dog {
  ward::constant<"dog"> kind;
  ward::declassify<"its own", ward::personal<ward::text<1, 9>>> name;
};

struct span {
  ward::integer<0, 9> first;
  ward::integer<0, 9> last;
  constexpr auto check() const -> ward::rule_issue {
    if (first.value() > last.value()) return {"last", "ends-first", "must not be less than first"};
    return {};
  }
};
struct branch {
  ward::inlined<span> where;
  ward::unbounded_json<"as it comes", 100> note;
  ward::list<ward::recursive<branch, 3>, 0, 2> branches;
};

}  // namespace

namespace {

struct log_in_form {
  ward::text<1, 40> user_name;
};
struct its_own : ward::sensitivity<"authentication", 1000, minute> {};
template <class... Clauses>
struct camel_api_of : ward::api<ward::title<"Notes">, ward::version<"1">, ward::camel_case, keep<Clauses...>> {};

}  // namespace

TEST_CASE("an account is told by the name that callers send") {
  using limited = ward::limit<ward::per_account<"user_name", 5, minute>>;
  CHECK(operation_of<put, limited, ward::body<log_in_form>, returns>().quotas.back().member == "user_name");
  using camel = camel_api_of<put, limited, ward::body<log_in_form>, returns>;
  CHECK(posture_of<camel>().operations.front().quotas.back().member == "userName");
}

TEST_CASE("a kind that is only called like ward's own is not counted as it") {
  CHECK(posture::count(posture_of<api_of<put, returns, ward::sensitive<ward::authentication>>>()).authentication == 1);
  CHECK(posture::count(posture_of<api_of<put, returns, ward::sensitive<its_own>>>()).authentication == 0);
  CHECK(posture::count(posture_of<api_of<put, returns, ward::sensitive<its_own>>>()).sensitive == 1);
}

TEST_CASE("members of one name in two alternatives are told apart") {
  const auto in = operation_of<put, ward::body<owner>, returns>().sensitive_members;
  REQUIRE(in.size() == 2);
  CHECK((in[0].place == "body.pets[](cat).name" && in[0].is_secret && !in[0].is_personal));
  CHECK((in[1].place == "body.pets[](dog).name" && !in[1].is_secret && in[1].is_personal));

  const auto out = operation_of<put, ward::returns<200, ward::variant<"kind", told_cat, told_dog>>>();
  REQUIRE(out.escapes.size() == 2);
  CHECK((out.escapes[0].place == "response 200(cat).name" && out.escapes[1].place == "response 200(dog).name"));
  CHECK(out.sensitive_members.size() == 2);
}

TEST_CASE("bounds of inputs that JSON Schema cannot say are told beside it") {
  const auto made = operation_of<put, ward::body<branch>, ward::returns<200, branch>>().bounds;
  REQUIRE(made.size() == 3);
  CHECK((made[0].kind == "rule" && made[0].place == "body" && made[0].most == 0));
  CHECK((made[1].kind == "json_bytes" && made[1].place == "body.note" && made[1].most == 100));
  CHECK((made[2].kind == "depth" && made[2].place == "body.branches[]" && made[2].most == 3));
  // Whether a rule holds for what is patched is known only where the patch is applied.
  CHECK(operation_of<put, ward::body<ward::merge_patch<span>>, returns>().bounds.empty());
}

TEST_CASE("secrets and personal data are listed with their direction") {
  const auto found = operation_of<put, ward::body<person>, ward::returns<200, key>>().sensitive_members;
  REQUIRE(found.size() == 2);
  CHECK((found[0].place == "body.name" && found[0].is_personal && !found[0].is_secret && !found[0].is_answer));
  CHECK((found[1].place == "response 200.api_key" && found[1].is_secret && found[1].is_answer && found[1].is_declassified));
}

TEST_CASE("limits of the api come first, and an operation's cost is that of its body") {
  const auto made = operation_of<put, ward::body<note>, returns, ward::limit<ward::per_user<30, minute>, ward::concurrent<2>>>();
  REQUIRE(made.quotas.size() == 2);
  CHECK((made.quotas[0].is_shared && made.quotas[0].requests == 300));
  CHECK((!made.quotas[1].is_shared && made.quotas[1].requests == 30 && made.quotas[1].subject == ward::rate_subject::user));
  CHECK(made.concurrent == 2);
  CHECK(operation_of<put, ward::body<note>, returns, ward::limit<ward::concurrent<2>, ward::concurrent<9>>>().concurrent == 2);
  using endpoint = keep<put, ward::body<note>, returns, ward::limit<ward::per_user<30, minute>, ward::concurrent<2>>>;
  CHECK(made.cost.bytes == ward::cost<endpoint>.body_bytes);
  CHECK(made.cost.memory_bytes == ward::cost<endpoint>.body_bytes + ward::cost<endpoint>.arena_bytes);
}

TEST_CASE("files of a form are told with what they are bounded by") {
  const auto made = operation_of<put, ward::form<larger_picture>, returns>();
  REQUIRE(made.files.size() == 1);
  CHECK((made.files[0].member == "file" && made.files[0].max_bytes == 1'000 && made.files[0].max_pixels == 90));
  const auto types = made.files[0].media_types;
  CHECK((types.size() == 2 && types[0] == "image/png" && types[1] == "image/jpeg"));
  CHECK(made.cost.memory_bytes < made.cost.bytes);  // the file is not kept in memory
}
