// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An app: an api, a service that answers it, and the parts that guard it. Built once, then immutable and thread-safe.
#pragma once

#include <algorithm>
#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "ward/core/boot_error.hpp"
#include "ward/declare/api.hpp"
#include "ward/law/environment_rules.hpp"
#include "ward/law/handler_rules.hpp"
#include "ward/law/lawful.hpp"
#include "ward/pipeline/config.hpp"
#include "ward/pipeline/engine.hpp"

namespace ward {
namespace detail {

template <class Component>
struct held_component {
  using type = Component;
};
template <class Component>
struct held_component<std::shared_ptr<Component>> {
  using type = Component;
};
template <class Component>
using component_type = typename held_component<std::remove_cvref_t<Component>>::type;

template <class Interface, class... Components>
inline constexpr bool is_given = (std::derived_from<component_type<Components>, Interface> || ...);

template <class Component>
inline constexpr bool is_component =
    std::derived_from<Component, guard::token_verifier> || std::derived_from<Component, guard::rate_limiter> ||
    std::derived_from<Component, guard::lease_keeper> || std::derived_from<Component, guard::audit_log> ||
    std::derived_from<Component, guard::log_sink> || std::derived_from<Component, guard::upload_store> ||
    std::derived_from<Component, clock> || std::same_as<Component, config> ||
    std::same_as<Component, pipeline::fixed_document> || std::same_as<Component, std::vector<pipeline::fixed_document>>;

template <class Component>
auto shared(Component&& component) {
  static_assert(std::move_constructible<std::remove_cvref_t<Component>>,
                "ward::app: this part cannot be moved into the app. Pass it as std::make_shared<the_part>(...).");
  return std::make_shared<std::remove_cvref_t<Component>>(std::forward<Component>(component));
}
template <class Component>
auto shared(std::shared_ptr<Component> component) {
  return component;
}

// One part may be several things at once: each interface that it implements is served by it.
template <class Component>
void install(pipeline::environment_parts& parts, Component&& component) {
  using type = component_type<Component>;
  static_assert(is_component<type>, "ward::app: this argument is no part of an app. After the service come a token verifier, a "
                                    "rate limiter, a lease keeper, an audit log, a log sink, an upload store, a clock, a ward::config or a document.");
  if constexpr (std::same_as<type, config>) {
    parts.trusted_proxies = component.trusted_proxies;
    parts.longest_lease = pipeline::longest_lease + component.body_deadline;
  } else if constexpr (std::same_as<type, pipeline::fixed_document>) {
    parts.documents.push_back(std::forward<Component>(component));
  } else if constexpr (std::same_as<type, std::vector<pipeline::fixed_document>>) {
    parts.documents.insert(parts.documents.end(), component.begin(), component.end());
  } else {
    auto held = shared(std::forward<Component>(component));
    if constexpr (std::derived_from<type, guard::token_verifier>) parts.verifier = held;
    if constexpr (std::derived_from<type, guard::rate_limiter>) parts.limiter = held;
    if constexpr (std::derived_from<type, guard::lease_keeper>) parts.leases = held;
    if constexpr (std::derived_from<type, guard::audit_log>) parts.audit = held;
    if constexpr (std::derived_from<type, guard::log_sink>) parts.log = held;
    if constexpr (std::derived_from<type, guard::upload_store>) parts.uploads = held;
    if constexpr (std::derived_from<type, clock>) parts.clock = held;
  }
}

template <class Service>
inline constexpr bool never_blocks = [] {
  if constexpr (requires { Service::never_blocks; }) return static_cast<bool>(Service::never_blocks);
  return false;
}();

// What is compared with paths as they come, undecoded.
inline auto is_path_of_a_target(std::string_view path) -> bool {
  return path.starts_with('/') && std::ranges::all_of(path, [](char c) { return c > ' ' && c <= '~' && c != '?' && c != '#'; });
}

// Documents share the paths of the api: one that hides an endpoint would be a silent change of what is served.
inline void check_documents(const pipeline::environment_parts& parts) {
  for (const auto& document : parts.documents) {
    if (!is_path_of_a_target(document.path)) {
      throw boot_error("ward::app: the path of a document is '" + document.path +
                       "', which nobody can ask for. Write one that begins with a / and has no space, no ? and no #.");
    }
    const auto has_its_path = [&](const pipeline::fixed_document& other) { return other.path == document.path; };
    if (std::count_if(parts.documents.begin(), parts.documents.end(), has_its_path) > 1) {
      throw boot_error("ward::app: two documents have the path " + document.path);
    }
    if (parts.routes.find(document.path).operations != nullptr) {
      throw boot_error("ward::app: the document at " + document.path + " has the path of an endpoint");
    }
  }
}

template <class Api, class Service, class... Components>
auto assemble(Components&&... components) -> std::unique_ptr<const pipeline::environment_parts> {
  auto parts = std::make_unique<pipeline::environment_parts>();
  (install(*parts, std::forward<Components>(components)), ...);
  parts->operations = pipeline::operations<Api>;
  parts->api_quotas = pipeline::api_quotas<Api>;
  parts->routes = pipeline::make_routes(parts->operations);
  check_documents(*parts);
  return parts;
}

/// The rules of one kind that an app breaks, each of which speaks.
template <class... Broken>
struct unsound_app : Broken... {};

// One rule speaks for itself: each step more is three lines of an error.
template <class Broken>
struct judge_of_app;
template <class... Broken>
struct judge_of_app<type_list<Broken...>> {
  using type = unsound_app<Broken...>;
};
template <class Broken>
struct judge_of_app<type_list<Broken>> {
  using type = Broken;
};

template <class Api, class Service, law::given_components Given, bool IsLawful = law::holds<Api>>
struct app_judges {
  using of_handlers = typename judge_of_app<law::broken_handler_rules<Api, Service>>::type;
  using of_parts = typename judge_of_app<law::broken_environment_rules<Api, Given>>::type;
};
template <class Api, class Service, law::given_components Given>
struct app_judges<Api, Service, Given, false> {
  using of_handlers = lawful<Api>;
  using of_parts = lawful<Api>;
};

}  // namespace detail

/// `ward::app<notes::api>{service, verifier, limiter, audit, log}`: the service first, then parts in any order, each by value or
/// as a std::shared_ptr. What the api needs and is not given does not compile (W701 to W706). The service's `on` functions are
/// called from several threads at once, with nothing locked.
template <class Api>
class app final : public pipeline::engine {
 public:
  template <class Service, class... Components>
    requires(!std::same_as<std::remove_cvref_t<Service>, app>)
  explicit app(Service&& service, Components&&... components)
      : pipeline::engine(parts_for<detail::component_type<Service>>(std::forward<Components>(components)...),
                         service_for(std::forward<Service>(service))) {
    // Here, where an error is one step from the user's line.
    using type = detail::component_type<Service>;
    constexpr bool is_an_api = ward::Api<Api>;
    static_assert(is_an_api, "ward::app: this is no api. Write ward::app<notes::api>, of struct api : ward::api<...> {};");
    if constexpr (constexpr bool service_is_first = !is_part<type>(); !service_is_first) {
      static_assert(service_is_first, "ward::app: the first argument is a part of an app, and the service comes first. Write "
                                      "ward::app<api>{service, limiter, log}.");
    } else if constexpr (is_an_api) {
      constexpr law::given_components given{.token_verifier = detail::is_given<guard::token_verifier, Components...>,
                                            .rate_limiter = detail::is_given<guard::rate_limiter, Components...>,
                                            .audit_log = detail::is_given<guard::audit_log, Components...>,
                                            .log_sink = detail::is_given<guard::log_sink, Components...>,
                                            .upload_store = detail::is_given<guard::upload_store, Components...>,
                                            .lease_keeper = detail::is_given<guard::lease_keeper, Components...>};
      using judges = detail::app_judges<Api, type, given>;
      static_cast<void>(sizeof(typename judges::of_handlers));
      static_cast<void>(sizeof(typename judges::of_parts));
    }
  }

 private:
  // An api that can be run, by a service and not by a part of an app.
  template <class Service>
  static consteval auto is_part() -> bool {
    if constexpr (ward::Api<Api>) {
      if constexpr (law::holds<Api>) return detail::is_component<Service> && !law::answers_all<Api, Service>;
    }
    return false;
  }

  template <class Service, class... Components>
  static auto parts_for(Components&&... components) -> std::unique_ptr<const pipeline::environment_parts> {
    if constexpr (ward::Api<Api>) {  // nested: nothing more is asked of an unlawful api
      if constexpr (law::holds<Api>) {
        if constexpr (!is_part<Service>()) return detail::assemble<Api, Service>(std::forward<Components>(components)...);
      }
    }
    return {};
  }

  template <class Service>
  static auto service_for(Service&& service) -> pipeline::engine_service {
    using type = detail::component_type<Service>;
    if constexpr (ward::Api<Api>) {  // nested: `&&` would ask the handlers of an unlawful endpoint, which cannot be asked
      if constexpr (law::holds<Api>) {
        if constexpr (law::answers_all<Api, type>) {
          return {detail::shared(std::forward<Service>(service)), pipeline::performers<Api, type>, detail::never_blocks<type>};
        }
      }
    }
    return {};
  }
};

}  // namespace ward
