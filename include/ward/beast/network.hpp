// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The parts of Asio that the server is made of, under short names.
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include "ward/http/ip_address.hpp"

namespace ward::beast {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

/// A socket that knows the type of its executor, which saves an indirect call in each operation.
using stream_socket = net::basic_stream_socket<tcp, net::io_context::executor_type>;

[[nodiscard]] inline auto to_ip_address(const net::ip::address& address) -> http::ip_address {
  if (address.is_v4()) return http::ip_address::v4(address.to_v4().to_bytes());
  return http::ip_address{address.to_v6().to_bytes()};
}

}  // namespace ward::beast
