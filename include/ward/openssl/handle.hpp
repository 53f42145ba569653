// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// OpenSSL's objects, freed when their owner goes.
#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace ward::openssl {

template <auto Free>
struct freed_with {
  template <class Object>
  void operator()(Object* object) const noexcept {
    Free(object);
  }
};

/// Owns one object of OpenSSL; null if OpenSSL could not make it.
template <class Object, auto Free>
using handle = std::unique_ptr<Object, freed_with<Free>>;

// BIO_free returns a number, and params and numbers may hold secrets: hence the _all and _clear forms.
using bio_handle = handle<BIO, BIO_free_all>;
using bignum_handle = handle<BIGNUM, BN_clear_free>;
using digest_handle = handle<EVP_MD, EVP_MD_free>;
using digest_context_handle = handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using key_handle = handle<EVP_PKEY, EVP_PKEY_free>;
using key_context_handle = handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using params_builder_handle = handle<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using params_handle = handle<OSSL_PARAM, OSSL_PARAM_free>;
using certificate_handle = handle<X509, X509_free>;
using extension_handle = handle<X509_EXTENSION, X509_EXTENSION_free>;

/// Takes off this thread's error queue, at the end of its life, what OpenSSL put there meanwhile: TLS on the same thread reads
/// that queue and would take the errors for its own.
class error_queue_guard {
 public:
  error_queue_guard() noexcept { ERR_set_mark(); }
  error_queue_guard(const error_queue_guard&) = delete;
  auto operator=(const error_queue_guard&) -> error_queue_guard& = delete;
  ~error_queue_guard() { ERR_pop_to_mark(); }
};

}  // namespace ward::openssl
