// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// ward over Beast with everything on, against a bare Beast server that answers constant bytes: one thread each, driven by wrk in
// turns. On a machine with few processors the load generator takes its share of them, from both alike.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "child_process.hpp"
#include "figures.hpp"

namespace bench {
namespace {

constexpr int rounds = 5;
constexpr auto note_target = "/v1/notes/3f2b8c1e-7a54-4d2e-9b1f-0c5d6e7f8a00";

[[nodiscard]] auto loopback(std::uint16_t port) -> sockaddr_in {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

[[nodiscard]] auto free_port() -> std::uint16_t {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  auto address = loopback(0);
  socklen_t size = sizeof address;
  const bool found = ::bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                     ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0;
  ::close(socket);
  if (!found) throw std::runtime_error("no free port");
  return ntohs(address.sin_port);
}

void wait_until_it_listens(std::uint16_t port) {
  const auto address = loopback(port);
  for (int i = 0; i != 200; ++i) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const bool listens = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    if (listens) return;
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  throw std::runtime_error("http_bare_beast does not listen");
}

struct load {
  double requests_per_second = 0;
  double processor_microseconds = 0;  // of the server, for each request
};

[[nodiscard]] auto number_behind(const std::string& text, std::string_view label) -> double {
  const auto at = text.find(label);
  if (at == std::string::npos) throw std::runtime_error("wrk says something unexpected:\n" + text);
  return std::strtod(text.c_str() + at + label.size(), nullptr);
}

[[nodiscard]] auto drive(const child_process& server, const std::string& port, const std::string& token,
                         const char* seconds) -> load {
  const double before = server.processor_seconds();
  child_process wrk{{"wrk", "-t1", "-c32", seconds, "-H", "Authorization: Bearer " + token,
                     "http://127.0.0.1:" + port + note_target}};
  const auto report = wrk.read_all();
  const double spent = server.processor_seconds() - before;
  if (report.find("Non-2xx") != std::string::npos) throw std::runtime_error("not all answers are 200:\n" + report);
  const auto requests_end = report.find(" requests in");
  const auto requests_start = report.rfind('\n', requests_end) + 1;
  const double requests = std::strtod(report.c_str() + requests_start, nullptr);
  return {number_behind(report, "Requests/sec:"), spent * 1e6 / requests};
}

}  // namespace

void measure_http(figures& out) {
  child_process ward{{WARD_BENCH_HTTP_WARD}};
  const auto ward_port = ward.read_line();
  const auto token = ward.read_line();
  const auto bare_port = free_port();
  child_process bare{{WARD_BENCH_HTTP_BARE, std::to_string(bare_port)}};
  wait_until_it_listens(bare_port);
  std::vector<double> requests, processor, ours, theirs;
  for (int round = -1; round != rounds; ++round) {
    const char* const seconds = round < 0 ? "-d1" : "-d3";
    const auto of_bare = drive(bare, std::to_string(bare_port), token, seconds);
    const auto of_ward = drive(ward, ward_port, token, seconds);
    if (round < 0) continue;  // a second to warm up
    requests.push_back(of_ward.requests_per_second / of_bare.requests_per_second);
    processor.push_back(of_ward.processor_microseconds / of_bare.processor_microseconds);
    ours.push_back(of_ward.requests_per_second);
    theirs.push_back(of_bare.requests_per_second);
  }
  out.add({"http/requests", "bare Boost.Beast", median(requests),
           fmt::format("{:.0f} requests/s, bare {:.0f}; more is better", median(ours), median(theirs))});
  out.add({"http/cpu", "bare Boost.Beast", median(processor), "processor time of the server for each request"});
}

}  // namespace bench
