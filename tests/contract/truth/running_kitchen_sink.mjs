// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The kitchen sink, and what can befall it: see kitchen_sink_service.cpp.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RunningService } from "./running_service.mjs";

export class RunningKitchenSink extends RunningService {
  /// "slow", "closed" or "burnt", until the returned function is called.
  fault(name) {
    const file = join(this.folder, name);
    writeFileSync(file, "");
    return () => rmSync(file);
  }
}
