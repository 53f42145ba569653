// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Forms over real sockets, as attackers send them: against a store in memory, and against one on disk behind the worker threads.
#include <netinet/in.h>
#include <netinet/tcp.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "unit/beast/loopback.hpp"
#include "unit/pipeline/upload_world.hpp"
#include "ward/memory/upload_folder.hpp"

namespace {

using namespace uploads;
using ward::test::loopback_config;
using ward::test::png_file;
using ward::test::raw_client;
using ward::test::running_server;

constexpr std::uint64_t room = 50'000'000;

struct in_memory {
  std::shared_ptr<ward::memory::upload_store> store = std::make_shared<ward::memory::upload_store>(room);
  [[nodiscard]] auto has_leftovers() const -> bool { return store->used_bytes() != 0; }
};

auto make_folder() -> std::string {
  std::string pattern = (std::filesystem::temp_directory_path() / "ward-test-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  return pattern;
}
struct on_disk {
  std::string folder = make_folder();
  std::shared_ptr<ward::memory::upload_folder> store = std::make_shared<ward::memory::upload_folder>(folder, room);
  on_disk() = default;
  on_disk(const on_disk&) = delete;
  on_disk& operator=(const on_disk&) = delete;
  ~on_disk() { std::filesystem::remove_all(folder); }
  [[nodiscard]] auto has_leftovers() const -> bool { return store->used_bytes() != 0 || !std::filesystem::is_empty(folder); }
};

template <class Store>
struct served {
  Store kept;
  world of{kept.store};
  running_server server;

  explicit served(ward::config config = loopback_config()) : server(of.app, std::move(config)) {}
  [[nodiscard]] auto connect() const -> raw_client { return raw_client{server.port()}; }
  // What a client has left behind is given back by the server when it sees that the client has gone.
  [[nodiscard]] auto is_soon_empty() const -> bool {
    for (int i = 0; i != 2000 && kept.has_leftovers(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{5});
    return !kept.has_leftovers();
  }
  [[nodiscard]] auto soon_holds(std::uint64_t bytes) const -> bool {
    for (int i = 0; i != 2000 && kept.store->used_bytes() < bytes; ++i) std::this_thread::sleep_for(std::chrono::milliseconds{5});
    return kept.store->used_bytes() >= bytes;
  }
};

auto head(std::string_view target, const std::string& framing, std::string_view type = "multipart/form-data; boundary=XyZ")
    -> std::string {
  return "POST " + std::string{target} + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + std::string{type} + "\r\n" + framing + "\r\n";
}
auto sized(std::string_view target, const std::string& body, std::string_view more = {}) -> std::string {
  return head(target, std::string{more} + "Content-Length: " + std::to_string(body.size()) + "\r\n");
}
auto avatar_request(const std::string& body) -> std::string { return sized("/avatars", body) + body; }

auto chunked(const std::string& body, std::size_t step) -> std::string {
  std::string coded;
  for (std::size_t at = 0; at < body.size(); at += step) {
    const auto piece = body.substr(at, step);
    const std::string digits = "0123456789abcdef";
    std::string size;
    for (auto rest = piece.size(); rest != 0; rest /= 16) size.insert(0, 1, digits[rest % 16]);
    coded += size + "\r\n" + piece + "\r\n";
  }
  return coded + "0\r\n\r\n";
}

void send_at_once(const raw_client& client) {
  const int on = 1;
  ::setsockopt(client.descriptor(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

const std::string sound = caption("hi") + front() + end;

// The front of a form whose document is still arriving.
auto open_document(std::size_t bytes) -> std::string {
  return "--XyZ\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 " +
         std::string(bytes, 'x');
}

}  // namespace

TEMPLATE_TEST_CASE("a form that comes byte by byte is the same form, sized or chunked", "", in_memory, on_disk) {
  const served<TestType> world;
  for (const std::string& bytes : {sized("/avatars", sound) + sound, head("/avatars", "Transfer-Encoding: chunked\r\n") + chunked(sound, 1),
                                   head("/avatars", "Transfer-Encoding: chunked\r\n") + chunked(sound, 7)}) {
    auto client = world.connect();
    send_at_once(client);
    for (const char c : bytes) REQUIRE(client.send({&c, 1}));
    CHECK(client.read_answer().status == 201);
    CHECK(client.exchange(avatar_request(sound)).status == 201);  // and the connection is where it should be
  }
  CHECK(world.is_soon_empty());
}

TEMPLATE_TEST_CASE("a form cut in two at any byte is the same form", "", in_memory, on_disk) {
  const served<TestType> world;
  auto client = world.connect();
  send_at_once(client);
  const std::string bytes = avatar_request(sound);
  for (std::size_t cut = 1; cut != bytes.size(); ++cut) {
    client.send(bytes.substr(0, cut));
    std::this_thread::yield();
    REQUIRE(client.exchange(bytes.substr(cut)).status == 201);
  }
  CHECK(world.is_soon_empty());
}

TEMPLATE_TEST_CASE("a form larger than memory is ever asked to hold goes through in small pieces", "", in_memory, on_disk) {
  const served<TestType> world;
  const std::string body = open_document(36'000'000) + "\r\n--XyZ--\r\n";
  for (int i = 0; i != 2; ++i) {
    const auto answer = world.connect().exchange(sized("/documents", body) + body);
    CHECK(answer.status == 200);
    CHECK(answer.body == "{\"bytes\":36000009}");
  }
  CHECK(world.connect().exchange(head("/documents", "Transfer-Encoding: chunked\r\n") + chunked(body, 100'000)).status == 200);
  CHECK(world.is_soon_empty());
}

namespace {

// Counts what is handed on at one time.
class measuring_store final : public ward::guard::upload_store {
 public:
  auto open() noexcept -> std::unique_ptr<ward::upload_content> override { return std::make_unique<content>(*this); }
  [[nodiscard]] auto largest() const -> std::size_t { return largest_; }

 private:
  class content final : public ward::upload_content {
   public:
    explicit content(measuring_store& store) : store_(store) {}
    [[nodiscard]] auto append(std::string_view bytes) noexcept -> bool override {
      store_.largest_ = std::max(store_.largest_.load(), bytes.size());
      return true;
    }
    [[nodiscard]] auto read(std::uint64_t, std::span<std::byte>) const noexcept -> std::size_t override { return 0; }

   private:
    measuring_store& store_;
  };
  std::atomic<std::size_t> largest_ = 0;
};

}  // namespace

TEST_CASE("no more than 64 KiB of a form are in memory at one time") {
  const auto store = std::make_shared<measuring_store>();
  const world of{store};
  const running_server server{of.app, loopback_config()};
  const std::string body = open_document(20'000'000) + "\r\n--XyZ--\r\n";
  CHECK(raw_client{server.port()}.exchange(sized("/documents", body) + body).status == 200);
  CHECK(raw_client{server.port()}.exchange(head("/documents", "Transfer-Encoding: chunked\r\n") + chunked(body, 1'000'000)).status == 200);
  CHECK(store->largest() > 0);
  CHECK(store->largest() <= 64 * 1024);
}

TEMPLATE_TEST_CASE("too large is said before the body is read, and to who expects 100 Continue instead of it", "", in_memory, on_disk) {
  const served<TestType> world;
  for (const std::string framing : {"Content-Length: 50000000\r\n", "Expect: 100-continue\r\nContent-Length: 50000000\r\n"}) {
    auto client = world.connect();
    client.send(head("/documents", framing));
    const auto answer = client.read_answer();
    CHECK(answer.status == 413);
    CHECK(answer.has("Connection: close"));
    CHECK(client.is_closed());
  }
  auto client = world.connect();
  const std::string body = open_document(100) + "\r\n--XyZ--\r\n";
  client.send(sized("/documents", body, "Expect: 100-continue\r\n"));
  CHECK(client.read_answer().status == 100);
  CHECK(client.exchange(body).status == 200);
}

TEMPLATE_TEST_CASE("a chunked form that never ends is cut off at its cap", "", in_memory, on_disk) {
  const served<TestType> world;
  auto client = world.connect();
  client.send(head("/avatars", "Transfer-Encoding: chunked\r\n"));
  client.send("20\r\n--XyZ\r\nContent-Disposition: for\r\n");
  const std::string chunk = "10000\r\n" + std::string(65536, 'x') + "\r\n";
  for (int i = 0; i != 10 && client.send(chunk); ++i) {
  }
  const auto answer = client.read_answer();
  CHECK((answer.status == 400 || answer.status == 413));
  CHECK(world.is_soon_empty());
}

TEMPLATE_TEST_CASE("clients that go away in the middle leave nothing behind", "", in_memory, on_disk) {
  const served<TestType> world;
  const std::string begun = open_document(200'000);
  const std::string framing = "Content-Length: 30000000\r\n";
  {
    auto reset = world.connect();
    reset.send(head("/documents", framing) + begun);
    auto closed = world.connect();
    closed.send(head("/documents", framing) + begun);
    auto half_closed = world.connect();
    half_closed.send(head("/documents", framing) + begun);
    CHECK(world.soon_holds(3 * 190'000));
    half_closed.end_sending();
    CHECK(half_closed.read_answer().status == 400);
    reset.reset();
  }
  CHECK(world.is_soon_empty());
}

TEMPLATE_TEST_CASE("a form that stops arriving is given up in time, with what it held", "", in_memory, on_disk) {
  auto config = loopback_config();
  config.body_deadline = std::chrono::seconds{1};
  const served<TestType> world{config};
  auto client = world.connect();
  client.send(head("/documents", "Content-Length: 30000000\r\n") + open_document(200'000));
  CHECK(world.soon_holds(190'000));
  CHECK(client.read_answer().status == 408);
  CHECK(world.is_soon_empty());
}

TEMPLATE_TEST_CASE("a server that stops gives back what was still arriving", "", in_memory, on_disk) {
  auto config = loopback_config();
  config.shutdown_deadline = std::chrono::seconds{1};
  served<TestType> world{config};
  auto client = world.connect();
  client.send(head("/documents", "Content-Length: 30000000\r\n") + open_document(200'000));
  CHECK(world.soon_holds(190'000));
  world.server.stop_and_wait();
  CHECK(world.is_soon_empty());
}

TEMPLATE_TEST_CASE("uploads beyond the store's room are 503, and those within it go on", "", in_memory, on_disk) {
  const served<TestType> world;
  auto first = world.connect();
  const std::string whole = open_document(35'000'000) + "\r\n--XyZ--\r\n";
  first.send(sized("/documents", whole) + whole.substr(0, 34'000'000));
  CHECK(world.soon_holds(33'000'000));
  auto second = world.connect();
  second.send(sized("/documents", whole) + whole);
  const auto refused = second.read_answer();
  CHECK(refused.status == 503);
  CHECK(refused.has("retry-after: 1"));
  CHECK(first.exchange(whole.substr(34'000'000)).status == 200);
  CHECK(world.is_soon_empty());
}

TEMPLATE_TEST_CASE("bombs of parts, heads and boundaries end early", "", in_memory, on_disk) {
  const served<TestType> world;
  std::string parts;
  for (int i = 0; i != 10'000; ++i) parts += part("name=\"p" + std::to_string(i) + "\"", "x");
  std::string empty_parts;
  for (int i = 0; i != 10'000; ++i) empty_parts += part("name=\"\"", "");
  std::string fields = "--XyZ\r\nContent-Disposition: form-data; name=\"caption\"\r\n";
  for (int i = 0; i != 1'000; ++i) fields += "X: y\r\n";
  std::string boundaries;
  for (int i = 0; i != 10'000; ++i) boundaries += "--XyZ\r\n";
  std::string near_misses = "--XyZ\r\nContent-Disposition: form-data; name=\"front\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n" + png_file();
  while (near_misses.size() < 90'000) near_misses += "\r\n--Xy";
  for (const std::string& bomb :
       {parts, empty_parts, fields, "--XyZ\r\nContent-Disposition: form-data; name=\"" + std::string(90'000, 'a'), boundaries, near_misses}) {
    const auto answer = world.connect().exchange(sized("/avatars", bomb.substr(0, 100'000)) + bomb.substr(0, 100'000));
    CHECK(answer.status == 400);
    CHECK(answer.body.find("malformed-request") != std::string::npos);
  }
  CHECK(world.is_soon_empty());
}

TEMPLATE_TEST_CASE("what two readers could see differently is refused", "", in_memory, on_disk) {
  const served<TestType> world;
  const std::string content_type = "Content-Type: multipart/form-data; boundary=";
  for (const std::string fields :
       {"XyZ; boundary=abc", "XyZ\r\nContent-Type: multipart/form-data; boundary=abc", "", "\"XyZ", "XyZ; charset=utf-8", "Xy\\Z"}) {
    const auto status =
        world.connect()
            .exchange("POST /avatars HTTP/1.1\r\nHost: localhost\r\n" + content_type + fields + "\r\nContent-Length: " +
                      std::to_string(sound.size()) + "\r\n\r\n" + sound)
            .status;
    CHECK((status == 400 || status == 415));
  }
  for (const std::string& body :
       {caption("hi") + front(), caption("hi") + front() + "--XyZ", "\r\n" + sound, "x\r\n" + sound, sound + "x", sound + sound,
        caption("hi") + part("name=\"front\"; filename=\"a.png\"; filename*=utf-8''a.php", png_file(), "image/png") + end,
        caption("hi") + part("name=\"front\"; name=\"caption\"; filename=\"a.png\"", png_file(), "image/png") + end,
        caption("hi") + part("name=\"front\"; filename=\"a\\\".php\"", png_file(), "image/png") + end,
        caption("hi") + part("name=\"front\"", "--B\r\n\r\n", "multipart/mixed; boundary=B") + end}) {
    CHECK(world.connect().exchange(avatar_request(body)).status == 400);
  }
  CHECK(world.is_soon_empty());
}

TEMPLATE_TEST_CASE("names and contents that pretend are refused", "", in_memory, on_disk) {
  const served<TestType> world;
  auto client = world.connect();
  const auto code = [&](const std::string& body) -> std::string {
    const auto answer = client.exchange(avatar_request(caption("hi") + body + end));
    const auto at = answer.body.find("\"code\":\"");
    return at == std::string::npos ? std::to_string(answer.status) : answer.body.substr(at + 8, answer.body.find('"', at + 8) - at - 8);
  };
  for (const auto* name : {"../cat.png", "/cat.png", "..", "cat.png%0D%0A", "%0Acat.png", "cat.png::$DATA", "\xE2\x80\xAEgnp.cat.png", ".png"}) {
    CAPTURE(name);
    CHECK(code(front(png_file(), name)) == "file_name");
  }
  CHECK(code(front(png_file(), std::string(252, 'a') + ".png")) == "file_name");
  for (const auto* name : {"cat.php", "cat.png.php", "cat", "cat.svg", "cat.pngx"}) CHECK(code(front(png_file(), name)) == "file_type");
  CHECK(code(front("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")) == "file_type");
  CHECK(code(front("GIF89a" + std::string(40, 'x'))) == "file_type");
  CHECK(code(front("<!-- " + png_file())) == "file_type");
  CHECK(code(front(png_file(), "cat.png", "image/svg+xml")) == "file_type");
  CHECK(code(front(png_file(), "cat.png", "text/html")) == "file_type");
  CHECK(code(front(png_file(50'000, 50'000))) == "image_too_large");
  CHECK(code(front() + part("name=\"prices\"; filename=\"a.csv\"", " <script>alert(1)</script>", "text/csv")) == "file_type");
  CHECK(code(front() + part("name=\"prices\"; filename=\"a.csv\"", png_file(), "text/csv")) == "file_type");
  CHECK(code(front() + part("name=\"__proto__\"", "x")) == "unknown_field");
  CHECK(code(front() + part("name=\"Caption\"", "x")) == "unknown_field");
  CHECK(code(front()) == "201");
  CHECK(world.is_soon_empty());
}

TEMPLATE_TEST_CASE("one byte too many, in one member", "", in_memory, on_disk) {
  const served<TestType> world;
  const std::string most = png_file() + std::string(100'000 - png_file().size(), 'x');
  CHECK(world.connect().exchange(avatar_request(caption("hi") + front(most) + end)).status == 201);
  const auto answer = world.connect().exchange(avatar_request(caption("hi") + front(most + "x") + end));
  CHECK(answer.status == 400);
  CHECK(answer.body.find("file_too_large") != std::string::npos);
  CHECK(world.is_soon_empty());
}
