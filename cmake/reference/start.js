// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Starts Swagger UI in the reference page. Which document is shown is said by the page alone: no link can choose another.
"use strict";
{
  const main = document.getElementById("reference");
  const isOwn = (server) => {
    try {
      return new URL(server.url, location.href).origin === location.origin;
    } catch {
      return false;  // no URL: "https://api.example:{port}"
    }
  };

  // What is tried here is tried at the service that serves the page: its policy lets the page reach no other.
  const withOwnServers = (described) => {
    const own = (described.servers ?? []).filter(isOwn);
    return { ...described, servers: own.length > 0 ? own : [{ url: "/", description: "The service that serves this page." }] };
  };

  // Swagger UI links each licence to its page in the list of SPDX, which has none for expressions and for licences of one's own.
  const withListedLicense = (described) => {
    const { name, identifier } = described.info?.license ?? {};
    if (identifier === undefined || /^(?!LicenseRef-)[A-Za-z0-9.-]+$/.test(identifier)) return described;
    return { ...described, info: { ...described.info, license: { name } } };
  };

  // Swagger UI makes examples up from patterns, and a pattern knows too little of a date or an address: a service would refuse them.
  const examples = { "date-time": "2030-01-31T09:30:00Z", date: "2030-01-31", email: "somebody@example.com" };
  // A value may have a member "format" too; a schema of texts has its "type" beside it.
  const lacksExample = (value) => value?.examples === undefined && value?.type?.includes?.("string") && Object.hasOwn(examples, value.format);
  const withExample = (_, value) => (lacksExample(value) ? { ...value, examples: [examples[value.format]] } : value);

  const show = async () => {
    const answer = await fetch(main.dataset.document);
    if (!answer.ok) throw new Error(`it answers ${answer.status}`);
    SwaggerUIBundle({
      domNode: main,
      spec: withListedLicense(withOwnServers(JSON.parse(await answer.text(), withExample))),
      validatorUrl: null,
      deepLinking: true,
      displayRequestDuration: true,
      persistAuthorization: false,
      queryConfigEnabled: false,
      showExtensions: true,
      onComplete: () => { main.dataset.shown = "true"; },
    });
  };
  show().catch((error) => { main.textContent = `${main.dataset.document} cannot be shown: ${error.message}. Load the page again.`; });
}
