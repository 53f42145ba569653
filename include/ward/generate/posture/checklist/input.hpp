// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows 14 to 18 of the checklist: what comes in.
#pragma once

#include <string>

#include "ward/generate/posture/checklist/commands.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

[[nodiscard]] inline auto input_is_validated(const tally& of) -> checklist_row {
  return {14, "Every body and query is validated", row_status::by_types,
          {.types = say("W204, W205, W209, W210, W211: what comes in has a schema type, and a handler gets nothing else; ",
                        out_of(of.with_input, of.operations), " take input: ", of.with_path, " a path, ", of.with_query, " a query, ",
                        of.with_body, " a body, ", of.with_form, " a form. ", of.unbounded_json,
                        " places are unbounded_json, bounded in bytes and otherwise the handler's to check."),
           .run_time = "Generated parsers (ward/generate/body_parser.hpp, parameter_parser.hpp) read every byte; another media type is 415, "
                       "an encoded body too; a repeated parameter is 400."}};
}

[[nodiscard]] inline auto unknown_fields_are_refused(const tally&) -> checklist_row {
  return {15, "Unknown fields are refused", row_status::by_component,
          {.types = "Every struct is closed; there is no way to open one. Its JSON Schema says additionalProperties: false.",
           .run_time = "The parser refuses unknown and repeated names, compared after unescaping, and what stands behind the document "
                       "(ward/generate/read)."}};
}

[[nodiscard]] inline auto numbers_have_bounds(const tally& of) -> checklist_row {
  return {16, "Numbers have bounds", row_status::by_types,
          {.types = say("W202: a number without bounds does not compile, nor does a literal outside of them. Holds for all input of ",
                        out_of(of.with_input, of.operations), "."),
           .run_time = "The parser refuses what is outside, fractions and exponents where a whole number is meant, and what a "
                       "double or 64 bits cannot hold."}};
}

[[nodiscard]] inline auto texts_have_bounds(const tally& of) -> checklist_row {
  return {17, "Texts, lists and nesting have bounds", row_status::by_types,
          {.types = say("W201, W203, W214: holds for all input of ", out_of(of.with_input, of.operations),
                        ". Each body's greatest size, depth and number of values follow from its type."),
           .run_time = "Texts are counted in code points and bytes; U+0000, invalid UTF-8 and unpaired surrogates are refused. Patterns are "
                       "automata that the compiler built: linear time (ward/schema/pattern.hpp). A body that is larger than its type "
                       "admits is 413."}};
}

[[nodiscard]] inline auto uploads_are_checked(const tally& of) -> checklist_row {
  constexpr auto title = "Uploads: size and type checked by the server";
  if (of.with_files == 0) return {18, title, row_status::not_applicable, {.types = "No operation takes a file."}};
  return {18, title, row_status::by_types,
          {.types = say("A file has a size and a list of types, or it does not compile: ", out_of(of.with_files, of.operations),
                        " take files. An app without an upload store does not compile (W705)."),
           .run_time = "Name, declared type and content must agree while the file arrives (ward/schema/file_check.hpp); it is kept without a "
                       "name of the client's (ward/memory/upload_folder.hpp, upload_store.hpp).",
           .deployment = "Content is recognised, not scanned: run a scanner where files are passed on."}};
}

[[nodiscard]] inline auto input(const tally& of) -> checklist_chapter {
  return {"Input validation",
          {input_is_validated(of), unknown_fields_are_refused(of), numbers_have_bounds(of), texts_have_bounds(of), uploads_are_checked(of)}};
}

}  // namespace ward::generate::posture::checklist
