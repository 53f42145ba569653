// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The settings of a deployment, read once from the environment. All problems at once, then no start (row 28).
#pragma once

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "ward/core/boot_error.hpp"
#include "ward/http/ip_network.hpp"

extern "C" char** environ;

namespace ward {

enum class environment : std::uint8_t { development, production };

/// What differs from one deployment to the next. Each member names its variable; what is absent has the default shown.
struct config {
  ward::environment environment = environment::production;  ///< WARD_ENVIRONMENT: development or production

  std::string listen_address = "127.0.0.1";  ///< WARD_LISTEN_ADDRESS
  std::uint16_t port = 8443;                 ///< WARD_PORT; 0 takes a free one
  std::string tls_certificate_file;          ///< WARD_TLS_CERTIFICATE_FILE: PEM chain; in development one is made if absent
  std::string tls_key_file;                  ///< WARD_TLS_KEY_FILE: PEM, readable by its owner only
  bool plain_http = false;                   ///< WARD_PLAIN_HTTP: 1 only behind a TLS proxy: wants WARD_TRUSTED_PROXIES, or development
  std::vector<http::ip_network> trusted_proxies;  ///< WARD_TRUSTED_PROXIES: comma-separated addresses or networks
  std::uint32_t io_threads = 1;              ///< WARD_IO_THREADS: 1 to 256
  std::uint32_t worker_threads = 4;          ///< WARD_WORKER_THREADS: 1 to 1024, for handlers that block
  std::uint32_t worker_queue = 256;          ///< WARD_WORKER_QUEUE: 1 to 65536 waiting requests, then 503
  std::uint32_t max_connections = 1024;      ///< WARD_MAX_CONNECTIONS: 1 to 1000000
  std::uint32_t max_connections_per_address = 64;  ///< WARD_MAX_CONNECTIONS_PER_ADDRESS: 1 to 1000000
  std::chrono::seconds header_deadline{10};  ///< WARD_HEADER_DEADLINE_SECONDS: 1 to 300, for a whole head
  std::chrono::seconds body_deadline{30};    ///< WARD_BODY_DEADLINE_SECONDS: 1 to 3600, for a whole body
  std::chrono::seconds idle_deadline{60};    ///< WARD_IDLE_DEADLINE_SECONDS: 1 to 3600, between requests
  std::chrono::seconds write_deadline{30};   ///< WARD_WRITE_DEADLINE_SECONDS: 1 to 3600, for a whole answer
  std::chrono::seconds shutdown_deadline{20};///< WARD_SHUTDOWN_DEADLINE_SECONDS: 1 to 3600, for what is in flight at SIGTERM

  std::string token_issuer;                  ///< WARD_TOKEN_ISSUER: `iss`, byte for byte
  std::string token_audience;                ///< WARD_TOKEN_AUDIENCE: one that `aud` must name
  std::string jwks_file;                     ///< WARD_JWKS_FILE: the issuer's public keys, a JWK Set
  std::string tenant_claim = "tenant";       ///< WARD_TENANT_CLAIM
  std::string roles_claim = "roles";         ///< WARD_ROLES_CLAIM: an array of strings
  std::string audit_file;                    ///< WARD_AUDIT_FILE: appended to, hash-chained

  /// Reads the WARD_ variables of this process. Throws `boot_error` with every problem: a value that is malformed or out of
  /// bounds, a WARD_ variable that does not exist, a name in `required` that is absent, a file that cannot be read.
  static auto from_environment(std::initializer_list<std::string_view> required = {}) -> config;
  /// The same from a map: for tests, and for settings that live elsewhere. Names as above.
  static auto from(std::map<std::string, std::string, std::less<>> settings,
                   std::initializer_list<std::string_view> required = {}) -> config;
};

namespace detail {

// Takes settings out of a map one by one, so that what remains at the end is unknown.
class config_reader {
 public:
  explicit config_reader(std::map<std::string, std::string, std::less<>> settings) : settings_(std::move(settings)) {}

  void require(std::string_view name) {
    const auto found = settings_.find(name);
    if (found == settings_.end() || found->second.empty()) problem(name, "is not set");
  }
  void text(std::string_view name, std::string& out) {
    if (auto value = take(name)) out = *std::move(value);
  }
  void file(std::string_view name, std::string& out) {
    text(name, out);
    if (out.empty()) return;
    std::error_code error;
    if (!std::filesystem::is_regular_file(out, error) || ::access(out.c_str(), R_OK) != 0) {
      problem(name, "names a file that cannot be read: " + out);
    }
  }
  template <class Number>
  void number(std::string_view name, Number& out, std::uint64_t least, std::uint64_t most) {
    const auto value = take(name);
    if (!value) return;
    std::uint64_t parsed = 0;
    const char* end = value->data() + value->size();
    const auto [at, error] = std::from_chars(value->data(), end, parsed);
    if (error != std::errc{} || at != end || parsed < least || parsed > most) {
      return problem(name, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    out = static_cast<Number>(parsed);
  }
  void seconds(std::string_view name, std::chrono::seconds& out, std::uint64_t most) {
    std::uint64_t count = static_cast<std::uint64_t>(out.count());
    number(name, count, 1, most);
    out = std::chrono::seconds{static_cast<std::chrono::seconds::rep>(count)};
  }
  void flag(std::string_view name, bool& out) {
    const auto value = take(name);
    if (!value) return;
    if (*value != "0" && *value != "1") return problem(name, "must be 0 or 1");
    out = *value == "1";
  }
  void environment(std::string_view name, ward::environment& out) {
    const auto value = take(name);
    if (!value) return;
    if (*value != "development" && *value != "production") return problem(name, "must be development or production");
    out = *value == "development" ? environment::development : environment::production;
  }
  void networks(std::string_view name, std::vector<http::ip_network>& out) {
    const auto value = take(name);
    std::string_view rest = value ? std::string_view{*value} : std::string_view{};
    while (!rest.empty()) {
      const auto comma = std::min(rest.find(','), rest.size());
      const auto network = http::ip_network::parse(rest.substr(0, comma));
      if (!network) return problem(name, "must be a comma-separated list of addresses or networks, like 10.0.0.0/8");
      out.push_back(*network);
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  }
  void problem(std::string_view name, std::string_view what) {
    problems_.push_back(std::string{name}.append(" ").append(what));
  }
  void finish() {
    for (const auto& [name, value] : settings_) problem(name, "is no setting of ward: is it misspelled?");
    if (!problems_.empty()) throw boot_error(std::move(problems_));
  }

 private:
  auto take(std::string_view name) -> std::optional<std::string> {
    const auto found = settings_.find(name);
    if (found == settings_.end()) return std::nullopt;
    auto value = std::move(found->second);
    settings_.erase(found);
    if (value.empty()) return std::nullopt;
    return value;
  }
  std::map<std::string, std::string, std::less<>> settings_;
  std::vector<std::string> problems_;
};

inline void read_server_settings(config_reader& reader, config& out) {
  reader.text("WARD_LISTEN_ADDRESS", out.listen_address);
  if (!http::ip_address::parse(out.listen_address)) reader.problem("WARD_LISTEN_ADDRESS", "must be an IP address");
  reader.number("WARD_PORT", out.port, 0, 65535);
  reader.file("WARD_TLS_CERTIFICATE_FILE", out.tls_certificate_file);
  reader.file("WARD_TLS_KEY_FILE", out.tls_key_file);
  if (out.tls_certificate_file.empty() != out.tls_key_file.empty()) {
    reader.problem("WARD_TLS_KEY_FILE", "and WARD_TLS_CERTIFICATE_FILE go together: set both");
  }
  reader.flag("WARD_PLAIN_HTTP", out.plain_http);
  reader.networks("WARD_TRUSTED_PROXIES", out.trusted_proxies);
  reader.number("WARD_IO_THREADS", out.io_threads, 1, 256);
  reader.number("WARD_WORKER_THREADS", out.worker_threads, 1, 1024);
  reader.number("WARD_WORKER_QUEUE", out.worker_queue, 1, 65536);
  reader.number("WARD_MAX_CONNECTIONS", out.max_connections, 1, 1'000'000);
  reader.number("WARD_MAX_CONNECTIONS_PER_ADDRESS", out.max_connections_per_address, 1, 1'000'000);
  reader.seconds("WARD_HEADER_DEADLINE_SECONDS", out.header_deadline, 300);
  reader.seconds("WARD_BODY_DEADLINE_SECONDS", out.body_deadline, 3600);
  reader.seconds("WARD_IDLE_DEADLINE_SECONDS", out.idle_deadline, 3600);
  reader.seconds("WARD_WRITE_DEADLINE_SECONDS", out.write_deadline, 3600);
  reader.seconds("WARD_SHUTDOWN_DEADLINE_SECONDS", out.shutdown_deadline, 3600);
}

// ASVS 12.2.1, 13.4.2: what is fine on a developer's machine is refused elsewhere.
inline void check_environment(config_reader& reader, const config& out) {
  if (out.environment == environment::development) return;
  if (out.plain_http && out.trusted_proxies.empty()) {
    reader.problem("WARD_PLAIN_HTTP", "is 1 in production: name the TLS proxy in WARD_TRUSTED_PROXIES");
  }
  if (!out.plain_http && out.tls_certificate_file.empty()) {
    reader.problem("WARD_TLS_CERTIFICATE_FILE", "is not set: a certificate is made up in development only");
  }
}

}  // namespace detail

inline auto config::from(std::map<std::string, std::string, std::less<>> settings,
                         std::initializer_list<std::string_view> required) -> config {
  config out;
  detail::config_reader reader{std::move(settings)};
  for (const auto name : required) reader.require(name);
  reader.environment("WARD_ENVIRONMENT", out.environment);
  detail::read_server_settings(reader, out);
  reader.text("WARD_TOKEN_ISSUER", out.token_issuer);
  reader.text("WARD_TOKEN_AUDIENCE", out.token_audience);
  reader.file("WARD_JWKS_FILE", out.jwks_file);
  reader.text("WARD_TENANT_CLAIM", out.tenant_claim);
  reader.text("WARD_ROLES_CLAIM", out.roles_claim);
  reader.text("WARD_AUDIT_FILE", out.audit_file);
  detail::check_environment(reader, out);
  reader.finish();
  return out;
}

inline auto config::from_environment(std::initializer_list<std::string_view> required) -> config {
  std::map<std::string, std::string, std::less<>> settings;
  for (char** each = ::environ; *each != nullptr; ++each) {
    const std::string_view entry{*each};
    const auto equals = entry.find('=');
    if (!entry.starts_with("WARD_") || equals == std::string_view::npos) continue;
    settings.emplace(entry.substr(0, equals), entry.substr(equals + 1));
  }
  return from(std::move(settings), required);
}

}  // namespace ward
