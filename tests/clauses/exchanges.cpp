// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// exchanges <folder>: writes what the pages in docs/clauses show of the running library: a file of requests and answers for each
// clause, and the OpenAPI document.
#include <chrono>
#include <cstdio>
#include <exception>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "clauses/exchange_file.hpp"
#include "clauses/library_service.hpp"
#include "unit/schema/upload_samples.hpp"
#include "ward/generate/openapi.hpp"
#include "ward/memory/collected_log.hpp"
#include "ward/memory/lease_keeper.hpp"
#include "ward/memory/limiter.hpp"
#include "ward/memory/upload_store.hpp"
#include "ward/openssl/dev_issuer.hpp"
#include "ward/openssl/jwt_verifier.hpp"
#include "ward/ward.hpp"

namespace {

using namespace std::chrono_literals;
using enum library::shown_fields;
using ward::openssl::dev_token;

const dev_token ann{"ann", "north", {"reader"}};
const dev_token lea{"lea", "north", {"librarian"}};

/// An audit log whose disk can be full.
class small_audit_log final : public ward::guard::audit_log {
 public:
  auto append(const ward::guard::audit_record&) -> ward::result<void, ward::guard::audit_error> override {
    if (is_full) return ward::failed{ward::guard::audit_error::unavailable};
    return {};
  }
  bool is_full = false;
};

/// The running library, and the page that is being written.
class desk {
 public:
  explicit desk(std::string folder) : folder_(std::move(folder)) {}

  /// A page of its own day: no quota of the page before counts any more.
  void begin(std::string page, library::shown_fields shown = bare) {
    if (!page_.empty()) file_.write_to(folder_ + "/" + page_ + ".http");
    page_ = std::move(page);
    file_ = library::exchange_file{shown};
    clock_->advance(48h);
  }
  void end() { begin(""); }

  void ask(const char* what_for, std::string method, std::string target) { send(what_for, {std::move(method), std::move(target), {}, {}}); }
  void ask_as(const dev_token& caller, const char* what_for, ward::in_process_request request) {
    auto token = issuer_.mint(caller, clock_->now());
    file_.give_name(token, name_of(caller));
    request.fields.emplace(request.fields.begin(), "Authorization", "Bearer " + std::move(token));
    send(what_for, std::move(request));
  }
  void send(const char* what_for, ward::in_process_request request) {
    if (request.body.starts_with('{') && !has_type(request)) request.fields.emplace_back("Content-Type", "application/json");
    file_.add(what_for, request, answer_to(request));
  }
  /// Requests that the page does not show.
  void use_up(const dev_token& caller, int times, ward::in_process_request request) {
    request.fields.emplace_back("Authorization", "Bearer " + issuer_.mint(caller, clock_->now()));
    for (; times != 0; --times) static_cast<void>(answer_to(request));
  }
  [[nodiscard]] auto answer_to(const ward::in_process_request& request) const -> ward::in_process_answer {
    return ward::in_process{app_}.send(request);
  }
  /// What stands for `bytes` in the file.
  void show(const std::string& bytes, std::string as) { file_.give_name(bytes, std::move(as)); }
  void while_exporting(library::interruption happens) { *during_export_ = std::move(happens); }
  void fill_the_audit_log(bool is_full) { audit_->is_full = is_full; }

 private:
  static auto has_type(const ward::in_process_request& request) -> bool {
    for (const auto& [name, value] : request.fields) {
      if (name == "Content-Type") return true;
    }
    return false;
  }
  static auto name_of(const dev_token& caller) -> std::string {
    auto name = "{" + caller.subject + ", " + caller.roles.front() + (caller.tenant.empty() ? " of no tenant" : " of " + caller.tenant);
    if (!caller.methods.empty()) name += ", amr mfa";
    if (caller.authenticated_ago && *caller.authenticated_ago != 0s) {
      name += ", auth_time " + std::to_string(caller.authenticated_ago->count()) + " s ago";
    }
    return name + "}";
  }
  [[nodiscard]] auto trusted() const -> ward::openssl::jwt_options {
    ward::openssl::jwt_options options;
    options.issuer = "https://issuer.example";
    options.audience = "https://library.example";
    options.jwks = issuer_.jwks();
    return options;
  }

  std::string folder_;
  std::string page_;
  library::exchange_file file_{bare};
  std::shared_ptr<ward::manual_clock> clock_ = std::make_shared<ward::manual_clock>(ward::instant{std::chrono::seconds{1'800'000'000}});
  ward::openssl::dev_issuer issuer_{ward::environment::development,
                                    {.issuer = "https://issuer.example", .audience = "https://library.example"}};
  std::shared_ptr<library::interruption> during_export_ = std::make_shared<library::interruption>();
  std::shared_ptr<small_audit_log> audit_ = std::make_shared<small_audit_log>();
  ward::app<library::api> app_{library::service{during_export_},
                               std::make_shared<ward::jwt_verifier>(trusted()),
                               ward::memory::limiter{},
                               ward::memory::lease_keeper{},
                               std::make_shared<ward::memory::upload_store>(4'000'000),
                               std::make_shared<ward::memory::collected_log>(),
                               audit_,
                               clock_};
};

const std::string a_book = std::string{"/v1/books/"} + library::book_id;
const std::string a_fine = std::string{"/v1/fines/"} + library::fine_id;

auto loan_of(const char* id) -> std::string { return std::string{R"({"bookId":")"} + id + R"("})"; }

// Who may call, and whose data it is.
void write_access_pages(desk& at) {
  at.begin("every_answer", all);
  at.send("Somebody asks, and no field is left out.", {"GET", "/v1/hours", {}, {}});

  at.begin("allow");
  at.ask_as(ann, "A reader may search.", {"GET", "/v1/books?words=whale", {}, {}});
  at.ask("Who shows no token may not.", "GET", "/v1/books?words=whale");
  at.ask_as({"max", "north", {"volunteer"}}, "Who has another role may not.", {"GET", "/v1/books?words=whale", {}, {}});

  at.begin("open_to_public");
  at.ask("Anybody may ask.", "GET", "/v1/hours");

  at.begin("public_write");
  at.send("Anybody may join.", {"POST", "/v1/readers", {}, R"({"name":"Ann"})"});

  at.begin("tenant_from_token");
  at.ask_as(ann, "The token says whose data it is.", {"GET", a_book, {}, {}});
  at.ask_as({"ann", "", {"reader"}}, "A token without a tenant is of no use here.", {"GET", a_book, {}, {}});

  at.begin("no_tenant");
  at.ask("There is no tenant, and none is asked for.", "GET", "/v1/hours");

  at.begin("asserted_tenant");
  at.ask_as(ann, "Ann's own branch.", {"GET", "/v1/branches/north/loans", {}, {}});
  at.ask_as(ann, "Another branch: as if there were none.", {"GET", "/v1/branches/south/loans", {}, {}});
}

// What comes in.
void write_input_pages(desk& at) {
  at.begin("route");
  at.ask_as(ann, "HEAD is answered as GET, without a body.", {"HEAD", a_book, {}, {}});
  at.ask_as(ann, "A method that no endpoint has.", {"POST", a_book, {}, {}});
  at.ask_as(ann, "A path that no endpoint has.", {"GET", "/v1/films", {}, {}});

  at.begin("path");
  at.ask_as(ann, "A book.", {"GET", a_book, {}, {}});
  at.ask_as(ann, "No id.", {"GET", "/v1/books/7", {}, {}});

  at.begin("query");
  at.ask_as(ann, "A list is a parameter that is repeated.", {"GET", "/v1/books?words=white+whale&kind=novel&kind=poems", {}, {}});
  at.ask_as(ann, "All that is wrong is told at once.", {"GET", "/v1/books?words=whale&limit=51&kind=songs&page=2", {}, {}});

  at.begin("headers");
  at.ask_as(ann, "The field has the form.", {"PUT", a_book + "/review", {{"If-Match", "\"9f86d081\""}}, R"({"text":"Long."})"});
  at.ask_as(ann, "It is missing.", {"PUT", a_book + "/review", {}, R"({"text":"Long."})"});

  at.begin("cookies");
  at.ask_as(ann, "Cookies that are not declared are ignored.", {"GET", "/v1/shelf", {{"Cookie", "print=large; theme=dark"}}, {}});
  at.ask_as(ann, "One that is declared is checked.", {"GET", "/v1/shelf", {{"Cookie", "print=huge"}}, {}});

  at.begin("body");
  at.ask_as(ann, "A valid body.", {"POST", "/v1/loans", {}, loan_of(library::book_id)});
  at.ask_as(ann, "All that is wrong is told at once, and no value is repeated.", {"POST", "/v1/loans", {}, R"({"bookId":"7","days":90})"});
  at.ask_as(ann, "Another media type.", {"POST", "/v1/loans", {{"Content-Type", "text/plain"}}, "Moby-Dick, please"});
  at.ask_as(ann, "One that is announced as longer than any value of its type is refused unread.",
            {"POST", "/v1/loans", {{"Content-Type", "application/json"}, {"Content-Length", "267"}}, {}});

  at.begin("merge_patch");
  const std::pair<std::string, std::string> patch{"Content-Type", "application/merge-patch+json"};
  at.ask_as(ann, "A member is set; what is not named stays.", {"PATCH", "/v1/profile", {patch}, R"({"name":"Ann B."})"});
  at.ask_as(ann, "Null takes away what may be absent.", {"PATCH", "/v1/profile", {patch}, R"({"homepage":null})"});
  at.ask_as(ann, "And nothing else.", {"PATCH", "/v1/profile", {patch}, R"({"name":null})"});
}

void write_form_page(desk& at) {
  const auto part = [](const std::string& name, const std::string& type, const std::string& content) {
    return "--cut\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"" + name + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content +
           "\r\n--cut--\r\n";
  };
  const std::string artist = "--cut\r\nContent-Disposition: form-data; name=\"artist\"\r\n\r\nA. Burnham\r\n";
  const std::pair<std::string, std::string> type{"Content-Type", "multipart/form-data; boundary=cut"};
  at.begin("form");
  at.show(ward::test::png_file(), "{the bytes of a PNG image}");
  at.ask_as(ann, "A form with a file.", {"POST", a_book + "/cover", {type}, artist + part("whale.png", "image/png", ward::test::png_file())});
  at.ask_as(ann, "A file that is not what it is called.",
            {"POST", a_book + "/cover", {type}, artist + part("whale.png", "image/png", "<script>alert(1)</script>")});
}

// What goes out.
void write_outcome_pages(desk& at) {
  at.begin("returns");
  at.ask_as(ann, "The first answer.", {"POST", "/v1/loans", {}, loan_of(library::book_id)});
  at.ask_as(ann, "The second.", {"POST", "/v1/loans", {}, loan_of(library::lent_book_id)});

  at.begin("location");
  at.ask_as(ann, "The answer says where the wish is.", {"POST", "/v1/wishes", {}, R"({"title":"Walden"})"});
  at.ask_as(ann, "There it is.", {"GET", std::string{"/v1/wishes/"} + library::wish_id, {}, {}});
  at.ask_as(ann, "A problem says nothing of the kind.", {"POST", "/v1/wishes", {}, R"({"title":""})"});

  at.begin("fails");
  at.ask_as(ann, "The failure of the handler.", {"POST", "/v1/loans", {}, loan_of(library::rare_book_id)});

  at.begin("camel_case");
  at.ask_as(ann, "A member `book_id` comes in, `due_on` goes out.", {"POST", "/v1/loans", {}, loan_of(library::book_id)});
  at.ask_as(ann, "The name as it is declared is another name.",
            {"POST", "/v1/loans", {}, std::string{R"({"book_id":")"} + library::book_id + R"("})"});

  at.begin("declassify");
  at.send("The token goes out.",
          {"POST", "/v1/log-in", {}, R"({"email":"ann@north.example","password":"correct horse battery"})"});

  at.begin("never_fetched");
  at.ask_as(ann, "The link is kept and shown.",
            {"PATCH", "/v1/profile", {{"Content-Type", "application/merge-patch+json"}}, R"({"homepage":"https://ann.example/books"})"});
}

// How often.
void write_limit_pages(desk& at) {
  at.begin("limit", with_limits);
  at.ask_as(ann, "One of three.", {"POST", "/v1/loans", {}, loan_of(library::book_id)});
  at.use_up(ann, 2, {"POST", "/v1/loans", {{"Content-Type", "application/json"}}, loan_of(library::book_id)});
  at.ask_as(ann, "The fourth within a minute.", {"POST", "/v1/loans", {}, loan_of(library::book_id)});

  const char* const guess = R"({"email":"ann@north.example","password":"incorrect horse"})";
  at.begin("per_account", with_limits);
  at.send("A wrong password.", {"POST", "/v1/log-in", {}, guess});
  at.send("Another one, from the same address.", {"POST", "/v1/log-in", {}, guess});
  at.send("One address gets half of the quota.", {"POST", "/v1/log-in", {}, guess});

  at.begin("sensitive", with_limits);
  const auto guess_at = [](int account) -> ward::in_process_request {
    const auto email = "reader" + std::to_string(account) + "@north.example";
    return {"POST", "/v1/log-in", {{"Content-Type", "application/json"}}, R"({"email":")" + email + R"(","password":"incorrect horse"})"};
  };
  at.send("One account.", guess_at(1));
  for (int account = 2; account != 11; ++account) static_cast<void>(at.answer_to(guess_at(account)));
  at.send("The eleventh account within a minute.", guess_at(11));

  at.begin("expensive", with_limits);
  at.ask_as(ann, "One of two in an hour.", {"GET", "/v1/export", {}, {}});

  at.begin("concurrent", with_limits);
  at.while_exporting([&at] { at.ask_as(ann, "While another call of Ann's is running.", {"GET", "/v1/export", {}, {}}); });
  at.ask_as(ann, "That other call.", {"GET", "/v1/export", {}, {}});
}

// What is recorded, and how callers prove who they are.
void write_assurance_pages(desk& at) {
  at.begin("audited");
  at.ask_as(lea.with_mfa(), "The record is written before the handler runs.", {"DELETE", a_book, {}, {}});
  at.fill_the_audit_log(true);
  at.ask_as(lea.with_mfa(), "It cannot be written: nothing is done.", {"DELETE", a_book, {}, {}});
  at.fill_the_audit_log(false);

  at.begin("not_audited");
  at.fill_the_audit_log(true);
  at.ask_as(lea, "The audit log is full, and nobody asks it.", {"GET", "/v1/stock", {}, {}});
  at.fill_the_audit_log(false);

  at.begin("mfa");
  at.ask_as(lea.with_mfa(), "With more than one factor.", {"DELETE", a_book, {}, {}});
  at.ask_as(lea, "With a password alone.", {"DELETE", a_book, {}, {}});

  at.begin("step_up");
  at.ask_as(lea.with_mfa(10min), "Ten minutes ago.", {"DELETE", a_fine, {}, {}});
  at.ask_as(lea.with_mfa(16min), "Sixteen minutes ago.", {"DELETE", a_fine, {}, {}});

  at.begin("no_mfa");
  at.ask_as(lea, "With a password alone.", {"GET", "/v1/stock", {}, {}});
}

// What is said of the api.
void write_word_pages(desk& at) {
  at.begin("profiles", with_limits);
  at.ask_as(ann, "The quota of 300 a minute is the profile's.", {"GET", a_fine, {}, {}});

  at.begin("deprecated");
  at.ask_as(ann, "It is served as before.", {"GET", "/v1/novels", {}, {}});
}

}  // namespace

auto main(int count, char** arguments) -> int try {
  if (count != 2) throw std::runtime_error("usage: exchanges <folder>");
  const std::string folder = arguments[1];
  desk at{folder};
  write_access_pages(at);
  write_input_pages(at);
  write_form_page(at);
  write_outcome_pages(at);
  write_limit_pages(at);
  write_assurance_pages(at);
  write_word_pages(at);
  at.end();
  std::ofstream document{folder + "/openapi.yaml", std::ios::binary};
  document << ward::generate::emit_openapi_yaml<library::api>();
  if (!document.flush()) throw std::runtime_error("cannot write the document");
  return 0;
} catch (const std::exception& problem) {
  std::fprintf(stderr, "%s\n", problem.what());
  return 1;
}
