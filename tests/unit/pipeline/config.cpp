// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Settings: defaults, bounds, and every problem at once.
#include "ward/pipeline/config.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using ward::config;

namespace {

using settings = std::map<std::string, std::string, std::less<>>;

// What a developer's machine needs not set; problems then come from the setting in question alone.
auto in_development(settings more) -> settings {
  more.emplace("WARD_ENVIRONMENT", "development");
  return more;
}

auto problems_of(const settings& given, std::initializer_list<std::string_view> required = {}) -> std::vector<std::string> {
  try {
    (void)config::from(given, required);
    return {};
  } catch (const ward::boot_error& error) {
    return error.problems();
  }
}

void check_refused(const std::string& name, const std::vector<std::string>& values) {
  for (const auto& value : values) {
    const auto problems = problems_of(in_development({{name, value}}));
    INFO(name << "=" << value);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with(name + " "));
    // A value may be a secret that stands in the wrong line.
    if (value.size() > 4) CHECK(problems[0].find(value) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("what is not set has its default") {
  const auto read = config::from(in_development({}));
  CHECK(read.environment == ward::environment::development);
  CHECK(read.listen_address == "127.0.0.1");
  CHECK(read.port == 8443);
  CHECK_FALSE(read.plain_http);
  CHECK(read.trusted_proxies.empty());
  CHECK(read.header_deadline == 10s);
  CHECK(read.tenant_claim == "tenant");
  CHECK(read.audit_file.empty());
}

TEST_CASE("an empty value is as good as none") {
  CHECK(config::from(in_development({{"WARD_PORT", ""}, {"WARD_LISTEN_ADDRESS", ""}})).port == 8443);
}

TEST_CASE("everything can be set") {
  const auto read = config::from(in_development({
      {"WARD_LISTEN_ADDRESS", "::1"}, {"WARD_PORT", "0"}, {"WARD_PLAIN_HTTP", "1"},
      {"WARD_TRUSTED_PROXIES", "10.0.0.0/8,2001:db8::1"}, {"WARD_IO_THREADS", "2"}, {"WARD_WORKER_THREADS", "8"},
      {"WARD_WORKER_QUEUE", "16"}, {"WARD_MAX_CONNECTIONS", "100"}, {"WARD_MAX_CONNECTIONS_PER_ADDRESS", "10"},
      {"WARD_HEADER_DEADLINE_SECONDS", "1"}, {"WARD_BODY_DEADLINE_SECONDS", "2"}, {"WARD_IDLE_DEADLINE_SECONDS", "3"},
      {"WARD_WRITE_DEADLINE_SECONDS", "4"}, {"WARD_SHUTDOWN_DEADLINE_SECONDS", "5"}, {"WARD_TOKEN_ISSUER", "https://id.example/"},
      {"WARD_TOKEN_AUDIENCE", "notes"}, {"WARD_TENANT_CLAIM", "org"}, {"WARD_ROLES_CLAIM", "groups"}, {"WARD_AUDIT_FILE", "audit.jsonl"},
  }));
  CHECK(read.listen_address == "::1");
  CHECK(read.port == 0);
  CHECK(read.plain_http);
  REQUIRE(read.trusted_proxies.size() == 2);
  CHECK(read.trusted_proxies[0].contains(*ward::http::ip_address::parse("10.1.2.3")));
  CHECK(read.trusted_proxies[1].contains(*ward::http::ip_address::parse("2001:db8::1")));
  CHECK(read.io_threads == 2);
  CHECK(read.worker_threads == 8);
  CHECK(read.worker_queue == 16);
  CHECK(read.max_connections == 100);
  CHECK(read.max_connections_per_address == 10);
  CHECK(read.header_deadline == 1s);
  CHECK(read.body_deadline == 2s);
  CHECK(read.idle_deadline == 3s);
  CHECK(read.write_deadline == 4s);
  CHECK(read.shutdown_deadline == 5s);
  CHECK(read.token_issuer == "https://id.example/");
  CHECK(read.token_audience == "notes");
  CHECK(read.tenant_claim == "org");
  CHECK(read.roles_claim == "groups");
  CHECK(read.audit_file == "audit.jsonl");
}

TEST_CASE("numbers are whole, in their bounds, and nothing else stands beside them") {
  check_refused("WARD_PORT", {"65536", "-1", "+1", "0x50", "80 ", " 80", "8.0", "eighty", "99999999999999999999"});
  check_refused("WARD_IO_THREADS", {"0", "257"});
  check_refused("WARD_WORKER_THREADS", {"0", "1025"});
  check_refused("WARD_WORKER_QUEUE", {"0", "65537"});
  check_refused("WARD_MAX_CONNECTIONS", {"0", "1000001"});
  check_refused("WARD_MAX_CONNECTIONS_PER_ADDRESS", {"0", "1000001"});
  check_refused("WARD_HEADER_DEADLINE_SECONDS", {"0", "301"});
  check_refused("WARD_BODY_DEADLINE_SECONDS", {"0", "3601"});
  check_refused("WARD_IDLE_DEADLINE_SECONDS", {"0", "3601"});
  check_refused("WARD_WRITE_DEADLINE_SECONDS", {"0", "3601"});
  check_refused("WARD_SHUTDOWN_DEADLINE_SECONDS", {"0", "3601"});
  CHECK(config::from(in_development({{"WARD_PORT", "65535"}})).port == 65535);
}

TEST_CASE("words are the ones that are listed") {
  check_refused("WARD_PLAIN_HTTP", {"yes", "true", "2"});
  check_refused("WARD_LISTEN_ADDRESS", {"localhost", "127.0.0.1:80", "256.0.0.1"});
  check_refused("WARD_TRUSTED_PROXIES", {"proxy", "10.0.0.1/8", "10.0.0.0/8, 10.0.0.0/8", ","});
  CHECK(problems_of({{"WARD_ENVIRONMENT", "staging"}, {"WARD_PLAIN_HTTP", "1"}, {"WARD_TRUSTED_PROXIES", "10.0.0.1"}}).size() == 1);
}

TEST_CASE("a file that cannot be read is named") {
  const auto problems = problems_of(in_development({{"WARD_JWKS_FILE", "/nonexistent/jwks.json"}}));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0] == "WARD_JWKS_FILE names a file that cannot be read: /nonexistent/jwks.json");
}

TEST_CASE("a certificate and its key go together") {
  const auto file = std::filesystem::temp_directory_path() / ("ward_config_" + std::to_string(::getpid()));
  std::ofstream{file} << "x";
  CHECK(problems_of(in_development({{"WARD_TLS_CERTIFICATE_FILE", file}})).size() == 1);
  CHECK(problems_of(in_development({{"WARD_TLS_KEY_FILE", file}})).size() == 1);
  CHECK(problems_of({{"WARD_TLS_KEY_FILE", file}, {"WARD_TLS_CERTIFICATE_FILE", file}}).empty());
  std::filesystem::remove(file);
}

TEST_CASE("production is the default, and wants a certificate or a proxy that has one") {
  const auto without = problems_of({});
  REQUIRE(without.size() == 1);
  CHECK(without[0].starts_with("WARD_TLS_CERTIFICATE_FILE "));
  const auto plain = problems_of({{"WARD_PLAIN_HTTP", "1"}});
  REQUIRE(plain.size() == 1);
  CHECK(plain[0].starts_with("WARD_PLAIN_HTTP "));
  CHECK(problems_of({{"WARD_PLAIN_HTTP", "1"}, {"WARD_TRUSTED_PROXIES", "10.0.0.1"}}).empty());
}

TEST_CASE("an unknown setting of ward's is refused, as is a required one that is absent or empty") {
  const auto unknown = problems_of(in_development({{"WARD_PROT", "80"}}));
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0].starts_with("WARD_PROT "));
  CHECK(problems_of(in_development({}), {"WARD_AUDIT_FILE"}) == std::vector<std::string>{"WARD_AUDIT_FILE is not set"});
  CHECK(problems_of(in_development({{"WARD_AUDIT_FILE", ""}}), {"WARD_AUDIT_FILE"}).size() == 1);
}

TEST_CASE("all problems are told at once") {
  const auto problems = problems_of({{"WARD_PORT", "x"}, {"WARD_IO_THREADS", "0"}, {"WARD_TYPO", "1"}, {"WARD_PLAIN_HTTP", "maybe"}},
                                    {"WARD_JWKS_FILE"});
  CHECK(problems.size() == 6);
}

TEST_CASE("the process's environment is read, and only what is ward's") {
  ::setenv("WARD_ENVIRONMENT", "development", 1);
  ::setenv("WARD_PORT", "1234", 1);
  ::setenv("PORT", "x", 1);
  CHECK(config::from_environment().port == 1234);
  ::setenv("WARD_TYPO", "1", 1);
  CHECK_THROWS_AS(config::from_environment(), ward::boot_error);
  for (const auto* name : {"WARD_ENVIRONMENT", "WARD_PORT", "PORT", "WARD_TYPO"}) ::unsetenv(name);
}

TEST_CASE("docs/settings.md has every setting, and no other") {
  const auto settings_in = [](const std::string& file) {
    std::ifstream stream{std::string{WARD_TEST_SOURCE_DIR} + file};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    const std::regex name{"WARD_[A-Z_]*[A-Z]"};
    std::set<std::string> names;
    for (std::sregex_iterator at{text.begin(), text.end(), name}, end; at != end; ++at) names.insert(at->str());
    return names;
  };
  const auto read = settings_in("/include/ward/pipeline/config.hpp");
  CHECK(read.size() > 20);
  CHECK(read == settings_in("/docs/settings.md"));
}
