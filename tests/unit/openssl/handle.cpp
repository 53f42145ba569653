// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/openssl/handle.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace ward::openssl;

TEST_CASE("error_queue_guard: takes off what came while it lived, and leaves what was there before") {
  ERR_clear_error();
  {
    const error_queue_guard guard;
    CHECK_FALSE(bio_handle{BIO_new_file("/nowhere/at/all", "rb")});
    CHECK(ERR_peek_error() != 0);
  }
  CHECK(ERR_peek_error() == 0);

  CHECK_FALSE(bio_handle{BIO_new_file("/nowhere/at/all", "rb")});
  const auto before = ERR_peek_last_error();
  {
    const error_queue_guard guard;
    CHECK(EVP_PKEY_new_raw_public_key_ex(nullptr, "NONE", nullptr, nullptr, 0) == nullptr);
  }
  CHECK(ERR_peek_last_error() == before);
  ERR_clear_error();
}

TEST_CASE("handle: a handle that OpenSSL gave nothing for is empty") {
  CHECK_FALSE(digest_handle{EVP_MD_fetch(nullptr, "NO-SUCH-DIGEST", nullptr)});
  ERR_clear_error();
}
