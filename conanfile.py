# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""ward as a Conan 2 package: headers, and the same CMake components as find_package(ward) has elsewhere."""
import re
from pathlib import Path

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout


class Ward(ConanFile):
    name = "ward"
    description = "HTTP APIs in C++20 whose security is checked by the compiler"
    license = "BSL-1.0"
    package_type = "header-library"
    settings = "os", "compiler", "build_type", "arch"
    options = {"openssl": [True, False], "sqlite": [True, False], "beast": [True, False]}
    default_options = {"openssl": True, "sqlite": True, "beast": True, "boost/*:header_only": True}
    exports_sources = "CMakeLists.txt", "LICENSE", "cmake/*", "include/*"
    no_copy_source = True

    def set_version(self):
        text = (Path(self.recipe_folder) / "include/ward/version.hpp").read_text(encoding="utf-8")
        self.version = ".".join(re.findall(r"version_(?:major|minor|patch) = (\d+)", text))

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        self.requires("boost/[>=1.81]")
        self.requires("simdjson/[>=3.0]")
        self.requires("fmt/[>=9]")
        if self.options.openssl or self.options.beast:
            self.requires("openssl/[>=3.0 <4]")
        if self.options.sqlite:
            self.requires("sqlite3/[>=3.35]")

    def components(self):
        return [name for name in ("openssl", "sqlite", "beast") if self.options.get_safe(name)]

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["WARD_COMPONENTS"] = ";".join(self.components())
        for part in ("TESTS", "EXAMPLES", "BENCHMARKS"):
            toolchain.cache_variables[f"WARD_BUILD_{part}"] = "OFF"
        toolchain.generate()

    def build(self):
        CMake(self).configure()

    def package(self):
        CMake(self).install()

    def package_id(self):
        self.info.clear()

    def package_info(self):
        # ward brings its own wardConfig.cmake, with the components and ward_emit.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["lib/cmake/ward"]
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
