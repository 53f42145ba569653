// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <ward/openssl/dev_issuer.hpp>

int main() {
  const ward::openssl::dev_issuer issuer{ward::environment::development,
                                         {.issuer = "https://issuer.example", .audience = "counter", .key_file = "issuer-key.pem"}};
  issuer.write_jwks("jwks.json");
  std::cout << issuer.mint({"ann", "acme", {"member"}}) << '\n';
}
