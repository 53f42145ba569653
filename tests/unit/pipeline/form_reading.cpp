// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Forms through the whole pipeline, in process: what arrives, what is refused and how, and what is left behind.
#include "ward/pipeline/form_reading.hpp"

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>

#include "unit/pipeline/upload_world.hpp"

// Not in the unnamed namespace: reflection names objects of these types.
namespace form_test {

struct sign_up {
  ward::named<"class", ward::text<1, 9>> kind;
  ward::text<1, 9> first_name;
  ward::secret<ward::text<1, 20>> password;
  std::optional<ward::named<"the-picture", uploads::picture>> front;

  [[nodiscard]] auto check() const -> ward::rule_issue {
    if (kind.view() == "cat" && !front) return {"the-picture", "cats-have-pictures", "is required for cats"};
    return {};
  }
};

}  // namespace form_test

namespace {

using namespace uploads;

struct test_world : world {
  std::shared_ptr<ward::memory::upload_store> memory;
  ward::in_process client{app};

  explicit test_world(std::uint64_t room = 10'000'000) : test_world(std::make_shared<ward::memory::upload_store>(room)) {}
  explicit test_world(const std::shared_ptr<ward::memory::upload_store>& with) : world(with), memory(with) {}

  auto send(const std::string& body) { return client.send(request(body)); }
  // "caption too_long, front file_type": the issues of an answer.
  auto issues(const std::string& body) -> std::string {
    const auto answer = send(body);
    CHECK(answer.status == 400);
    CHECK(memory->used_bytes() == 0);
    std::string found;
    for (std::size_t at = answer.body.find("\"in\":\"form\""); at != std::string::npos;
         at = answer.body.find("\"in\":\"form\"", at + 1)) {
      const auto pointer = answer.body.find("\"pointer\":\"", at) + 12;
      const auto code = answer.body.find("\"code\":\"", at) + 8;
      if (!found.empty()) found += ", ";
      found += answer.body.substr(pointer, answer.body.find('"', pointer) - pointer) + " " +
               answer.body.substr(code, answer.body.find('"', code) - code);
    }
    return found;
  }
};

}  // namespace

TEST_CASE("a form is read the same however its bytes are cut, and leaves nothing behind") {
  test_world world;
  const std::string body = caption("J\xC3\xBCrgen") + front(ward::test::png_file(), "a\xC3\xA4 %22b%22.PNG") +
                           part("name=\"prices\"; filename=\"p.csv\"", "a,b\r\n1,2\r\n", "text/csv; charset=utf-8") +
                           part("name=size", "3") + part("name=\"shown\"", "false", "text/plain; charset=UTF-8") + end;
  for (std::size_t step = 1; step < body.size() + 10; step += step < 30 ? 1 : 17) {
    world.client.cut_forms_into(step);
    const auto answer = world.send(body);
    CAPTURE(step);
    CHECK(answer.status == 201);
    CHECK(answer.body == "{\"caption\":\"J\xC3\xBCrgen\",\"file_name\":\"a\xC3\xA4 \\\"b\\\".PNG\",\"media_type\":\"image/png\",\"bytes\":" +
                             std::to_string(ward::test::png_file().size()) + ",\"price_bytes\":10,\"shown\":false}");
    CHECK(world.memory->used_bytes() == 0);
  }
}

TEST_CASE("what is optional may be absent, a file also as one that was not chosen") {
  test_world world;
  CHECK(world.send(caption("") + front() + end).status == 201);
  CHECK(world.send(caption("") + front() + part("name=\"prices\"; filename=\"\"", "", "application/octet-stream") + end).status == 201);
  CHECK(world.issues(caption("") + part("name=\"front\"; filename=\"\"", "", "application/octet-stream") + end) == "front required");
  CHECK(world.issues(caption("") + part("name=\"front\"; filename=\"\"", "x", "image/png") + end) == "front file_name");
  CHECK(world.issues(end) == "caption required, front required");
}

TEST_CASE("all problems are told at once, in the order of the form") {
  test_world world;
  CHECK(world.issues(part("name=\"size\"", "10") + caption("123456789012345678901") + front("GIF89a", "cat.gif", "image/gif") +
                     part("name=\"evil\"", "1") + part("name=\"size\"", "1") + part("name=\"shown\"", "yes") + end) ==
        "size too_large, caption too_long, front file_type, evil unknown_field, size duplicate_field, shown wrong_type");
}

TEST_CASE("a text is a text and a file is a file") {
  test_world world;
  CHECK(world.issues(part("name=\"caption\"; filename=\"a.txt\"", "x", "text/plain") + front() + end) == "caption wrong_type");
  CHECK(world.issues(part("name=\"caption\"", "x", "application/json") + front() + end) == "caption wrong_type");
  CHECK(world.issues(part("name=\"caption\"", "x", "text/plain; charset=utf-16") + front() + end) == "caption wrong_type");
  CHECK(world.issues(caption("x") + part("name=\"front\"", ward::test::png_file(), "image/png") + end) == "front wrong_type");
  CHECK(world.issues(caption("\xFF") + front() + end) == "caption malformed_encoding");
  CHECK(world.issues(caption(std::string_view{"a\0b", 3}) + front() + end) == "caption forbidden_character");
  CHECK(world.issues(caption(std::string(81, 'x')) + front() + end) == "caption too_long");
  CHECK(world.issues(caption(std::string(5000, 'x')) + front() + end) == "caption too_long");
}

TEST_CASE("one byte more than a member takes is an issue, one byte more than the form takes is 413") {
  test_world world;
  const std::string most = ward::test::png_file() + std::string(100'000 - ward::test::png_file().size(), 'x');
  CHECK(world.send(caption("") + front(most) + end).status == 201);
  const auto answer = world.send(caption("") + front(most + "x") + end);
  CHECK(answer.status == 400);
  CHECK(answer.body.find("must have at most 100000 bytes") != std::string::npos);
  CHECK(world.send(std::string(ward::max_form_bytes<new_avatar> + 1, 'x')).status == 413);
  CHECK(world.memory->used_bytes() == 0);
}

TEST_CASE("images are bounded by what their header says") {
  test_world world;
  CHECK(world.issues(caption("") + front(ward::test::png_file(60'000, 60'000)) + end) == "front image_too_large");
}

TEST_CASE("a copy that a handler keeps is in the store until it goes") {
  test_world world;
  CHECK(world.send(caption("keep") + front() + end).status == 201);
  CHECK(world.memory->used_bytes() != 0);
  CHECK(world.kept->front().size() == ward::test::png_file().size());
  world.kept->clear();
  CHECK(world.memory->used_bytes() == 0);
}

TEST_CASE("nothing is left of a form whose handler fails or throws") {
  test_world world;
  CHECK(world.send(caption("taken") + front() + end).status == 409);
  CHECK(world.memory->used_bytes() == 0);
  CHECK(world.send(caption("throw") + front() + end).status == 500);
  CHECK(world.memory->used_bytes() == 0);
}

TEST_CASE("a form without its end is malformed, and so is one that readers could read differently") {
  test_world world;
  const std::string sound = caption("") + front();
  for (const std::string& body : {sound, sound + "--XyZ", sound + "--XyZ--x", "preamble\r\n" + sound + end, std::string{},
                                  sound + "--XyZ\r\n\r\n" + end,
                                  "--XyZ\r\nContent-Disposition: form-data; name=\"caption\"\r\nContent-Transfer-Encoding: base64\r\n\r\n\r\n" +
                                      front() + end}) {
    CHECK(world.send(body).status == 400);
    CHECK(world.send(body).body.find("malformed-request") != std::string::npos);
    CHECK(world.memory->used_bytes() == 0);
  }
}

TEST_CASE("the head must announce a form, with one boundary and no coding") {
  test_world world;
  const std::string body = caption("") + front() + end;
  CHECK(world.client.send(request(body, "/avatars", "application/json")).status == 415);
  CHECK(world.client.send(request(body, "/avatars", "application/json")).body.find("unsupported-form-type") != std::string::npos);
  CHECK(world.client.send(request(body, "/avatars", "multipart/form-data")).status == 400);
  CHECK(world.client.send(request(body, "/avatars", "multipart/form-data; boundary=XyZ; boundary=Xyz")).status == 400);
  auto twice = request(body);
  twice.fields.push_back(twice.fields.front());
  CHECK(world.client.send(twice).status == 415);
  auto coded = request(body);
  coded.fields.emplace_back("Content-Encoding", "gzip");
  CHECK(world.client.send(coded).status == 415);
}

TEST_CASE("a store without room is 503, and has its room again after") {
  test_world world{64 * 1024};
  const std::string large = ward::test::png_file() + std::string(90'000, 'x');
  const auto answer = world.send(caption("") + front(large) + end);
  CHECK(answer.status == 503);
  CHECK(answer.field("retry-after") == "1");
  CHECK(world.memory->used_bytes() == 0);
  CHECK(world.send(caption("") + front() + end).status == 201);
}

TEST_CASE("what follows a problem is checked and not kept") {
  test_world world{16 * 1024};
  const std::string large = ward::test::png_file() + std::string(90'000, 'x');
  CHECK(world.issues(part("name=\"size\"", "0") + front(large) + part("name=\"prices\"; filename=\"p.csv\"", "<svg>", "text/csv") + end) ==
        "size too_small, prices file_type, caption required");
}

TEST_CASE("the log has the size of the whole form") {
  test_world world;
  const std::string body = caption("") + front(ward::test::png_file() + std::string(70'000, 'x')) + end;
  CHECK(world.send(body).status == 201);
  CHECK(world.log->lines().back().find("\"bytes_in\":" + std::to_string(body.size())) != std::string::npos);
}

namespace {

struct read_form {
  ward::memory::upload_store store{1'000'000};
  ward::arena memory;
  ward::generate::issue_list issues;
  form_test::sign_up form = ward::detail::schema_access::make<form_test::sign_up>();

  explicit read_form(const std::string& body) {
    ward::pipeline::form_reading<form_test::sign_up, ward::member_case::camel> reading{boundary, {store, memory, issues}};
    REQUIRE(reading.take(body) == nullptr);
    REQUIRE(reading.finish(form));
  }
  [[nodiscard]] auto issue(std::size_t which) const -> std::string {
    const auto& each = issues.entries()[which];
    return std::string{issues.pointer(each)} + " " + std::string{ward::to_string(each.what.code)};
  }
};

}  // namespace

TEST_CASE("names on the wire, secrets and the struct's own rule hold in forms as in bodies") {
  const std::string texts = part("name=\"firstName\"", "Ann") + part("name=\"password\"", "hunter22");
  const std::string picture = part("name=\"the-picture\"; filename=\"a.png\"", ward::test::png_file(), "image/png");
  {
    const read_form sound{part("name=\"class\"", "cat") + texts + picture + end};
    CHECK(sound.issues.empty());
    CHECK(sound.form.kind.view() == "cat");
    CHECK(sound.form.front->size() == ward::test::png_file().size());
    CHECK(sound.store.used_bytes() != 0);
  }
  CHECK(read_form{part("name=\"class\"", "dog") + texts + end}.issues.empty());
  CHECK(read_form{part("name=\"class\"", "cat") + texts + end}.issue(0) == "/the-picture rule_broken");
  const read_form other{part("name=\"kind\"", "cat") + part("name=\"first_name\"", "Ann") + part("name=\"password\"", "") + end};
  REQUIRE(other.issues.size() == 5);
  CHECK(other.issue(0) == "/kind unknown_field");
  CHECK(other.issue(1) == "/first_name unknown_field");
  CHECK(other.issue(2) == "/password too_short");
  CHECK(other.issue(3) == "/class required");
  CHECK(other.issue(4) == "/firstName required");
}
