// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A service that takes forms, without tokens: what the tests of uploads send to, in process and over sockets.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "unit/schema/upload_samples.hpp"
#include "ward/memory/collected_log.hpp"
#include "ward/memory/limiter.hpp"
#include "ward/memory/upload_store.hpp"
#include "ward/schema/upload.hpp"
#include "ward/ward.hpp"

namespace uploads {

using picture = ward::upload<100'000, ward::accepts<ward::png, ward::jpeg>, ward::max_pixels<1'000'000>>;
using table = ward::upload<2'000, ward::accepts<ward::csv>>;

struct new_avatar {
  ward::text<0, 20> caption;
  picture front;
  std::optional<table> prices;
  std::optional<ward::integer<1, 9>> size;
  ward::boolean shown = true;
};
struct avatar {
  ward::text<0, 255> caption;
  ward::text<0, 255> file_name;
  ward::text<0, 40> media_type;
  ward::integer<0, 1'000'000> bytes;
  ward::integer<0, 1'000'000> price_bytes;
  ward::boolean shown;
};
/// Larger than what is ever kept in memory at once.
struct big_file {
  ward::upload<40'000'000, ward::accepts<ward::pdf>> document;
};
struct size_of_it {
  ward::integer<0, 100'000'000> bytes;
};

struct put_avatar : ward::endpoint<ward::post<"/avatars">, ward::public_write<"a test">, ward::no_tenant<"a test">,
                                   ward::form<new_avatar>, ward::returns<201, avatar>, ward::fails<409, "front-is-taken">> {};
struct put_document : ward::endpoint<ward::post<"/documents">, ward::public_write<"a test">, ward::no_tenant<"a test">,
                                     ward::form<big_file>, ward::returns<200, size_of_it>> {};
struct api : ward::api<ward::title<"Uploads">, ward::version<"1">, ward::limit<ward::per_ip<1'000'000, ward::minute>>, put_avatar,
                       put_document> {};
static_assert(ward::lawful<api>{});

class service {
 public:
  static constexpr bool never_blocks = true;
  explicit service(std::shared_ptr<std::vector<picture>> kept) : kept_(std::move(kept)) {}

  auto on(const ward::call<put_avatar>& call) -> ward::reply<put_avatar> {
    const auto& form = call.form();
    if (form.caption == "taken") return ward::failure<"front-is-taken">{};
    if (form.caption == "throw") throw std::runtime_error("no");
    if (form.caption == "keep") kept_->push_back(form.front);
    std::size_t bytes = 0;
    if (!form.front.for_each_chunk([&](std::span<const std::byte> chunk) { bytes += chunk.size(); })) throw std::runtime_error("read");
    return avatar{.caption = ward::text<0, 255>::from(form.caption.view()).value(),
                  .file_name = ward::text<0, 255>::from(form.front.file_name()).value(),
                  .media_type = ward::text<0, 40>::from(form.front.media_type()).value(),
                  .bytes = decltype(avatar::bytes)::from(static_cast<std::int64_t>(bytes)).value(),
                  .price_bytes = decltype(avatar::price_bytes)::from(form.prices ? static_cast<std::int64_t>(form.prices->size()) : 0).value(),
                  .shown = form.shown};
  }
  auto on(const ward::call<put_document>& call) -> ward::reply<put_document> {
    return size_of_it{.bytes = decltype(size_of_it::bytes)::from(static_cast<std::int64_t>(call.form().document.size())).value()};
  }

 private:
  std::shared_ptr<std::vector<picture>> kept_;
};

struct world {
  std::shared_ptr<ward::guard::upload_store> store;
  std::shared_ptr<ward::memory::collected_log> log = std::make_shared<ward::memory::collected_log>();
  std::shared_ptr<std::vector<picture>> kept = std::make_shared<std::vector<picture>>();
  ward::app<api> app{service{kept}, ward::memory::limiter{}, log, store};

  explicit world(std::shared_ptr<ward::guard::upload_store> with) : store(std::move(with)) {}
};

inline constexpr std::string_view boundary = "XyZ";

/// One part, from its boundary to the line end behind its content.
[[nodiscard]] inline auto part(std::string_view disposition, std::string_view content, std::string_view type = {}) -> std::string {
  std::string text = "--XyZ\r\nContent-Disposition: form-data; " + std::string{disposition} + "\r\n";
  if (!type.empty()) text += "Content-Type: " + std::string{type} + "\r\n";
  return text + "\r\n" + std::string{content} + "\r\n";
}
[[nodiscard]] inline auto front(std::string_view content = ward::test::png_file(), std::string_view name = "cat.png",
                                std::string_view type = "image/png") -> std::string {
  return part("name=\"front\"; filename=\"" + std::string{name} + "\"", content, type);
}
[[nodiscard]] inline auto caption(std::string_view text) -> std::string { return part("name=\"caption\"", text); }
inline const std::string end = "--XyZ--\r\n";

[[nodiscard]] inline auto request(std::string body, std::string target = "/avatars",
                                  std::string type = "multipart/form-data; boundary=XyZ") -> ward::in_process_request {
  return {"POST", std::move(target), {{"Content-Type", std::move(type)}}, std::move(body)};
}

}  // namespace uploads
