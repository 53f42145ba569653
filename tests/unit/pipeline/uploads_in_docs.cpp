// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What docs/uploads.md shows.
#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "unit/schema/upload_samples.hpp"
#include "ward/memory/collected_log.hpp"
#include "ward/memory/limiter.hpp"
#include "ward/memory/upload_store.hpp"
#include "ward/ward.hpp"

namespace {

// [contract]
struct new_avatar {  // the struct is the form
  ward::text<0, 200> caption;
  ward::upload<2'000'000, ward::accepts<ward::png, ward::jpeg>, ward::max_pixels<40'000'000>> picture;
};
struct avatar {
  ward::id<"avatar"> id;
  ward::integer<1, 2'000'000> bytes;
};
struct put_avatar : ward::endpoint<ward::post<"/v1/avatars">, ward::public_write<"an example">, ward::no_tenant<"an example">,
                                   ward::form<new_avatar>, ward::returns<201, avatar>> {};
// [/contract]

struct api : ward::api<ward::title<"Avatars">, ward::version<"1">, ward::limit<ward::per_ip<300, ward::minute>>, put_avatar> {};
static_assert(ward::lawful<api>{});

// [handler]
class avatar_service {
 public:
  explicit avatar_service(std::shared_ptr<std::map<std::string, std::string>> kept) : kept_(std::move(kept)) {}

  auto on(const ward::call<put_avatar>& call) -> ward::reply<put_avatar> {
    const auto& picture = call.form().picture;
    const auto id = ward::id<"avatar">::random();
    // The name is the server's: an id and the extension of the type that was found, never what the client calls the file.
    std::string& bytes = (*kept_)[std::string{id.text().view()} + "." + std::string{picture.extension()}];
    const bool is_read = picture.for_each_chunk([&](std::span<const std::byte> chunk) {
      bytes.append(reinterpret_cast<const char*>(chunk.data()), chunk.size());
    });
    if (!is_read) throw ward::unavailable_error("the upload store cannot be read");
    return avatar{.id = id, .bytes = decltype(avatar::bytes)::from(static_cast<std::int64_t>(picture.size())).value()};
  }

 private:
  std::shared_ptr<std::map<std::string, std::string>> kept_;
};
// [/handler]

}  // namespace

TEST_CASE("an upload as the documentation shows it") {
  const auto kept = std::make_shared<std::map<std::string, std::string>>();
  const auto log = std::make_shared<ward::memory::collected_log>();
  // [app]
  // At most 256 MB of uploads at one time, in memory; ward::memory::upload_folder{"/var/tmp", bytes} keeps them on disk.
  const ward::app<api> app{avatar_service{kept}, ward::memory::limiter{}, log, ward::memory::upload_store{256'000'000}};
  // [/app]
  // [test]
  ward::in_process client{app};
  const auto cat = decltype(new_avatar::picture)::from("cat.png", "image/png", ward::test::png_file()).value();
  const auto answer = client.call<put_avatar>({.form = {.caption = "My cat", .picture = cat}});
  // [/test]
  CHECK(answer.status() == 201);
  CHECK(answer.as<201>().bytes.value() == static_cast<std::int64_t>(ward::test::png_file().size()));
  REQUIRE(kept->size() == 1);
  CHECK(kept->begin()->first.ends_with(".png"));
  CHECK(kept->begin()->second == ward::test::png_file());
}
