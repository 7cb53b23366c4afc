// The calls that the relay lets through, by the names that they have in its log.

export const ACTION = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f1a90";
export const DEVICE = "0f3c5a7e9b1d2f4061728394a5b6c7d8e9f00112";

/** `[name in the log, method, path, query]` */
export const CALLS = [
  ["devices", "GET", "/api/machines", "$filter=startswith(computerDnsName,'web')&$top=20"],
  ["devices-by-tag", "GET", "/api/machines/findbytag", "tag=a%26b%3Dc&useStartsWithFilter=true"],
  ["devices-by-ip", "GET", "/api/machines/findbyip(ip='10.0.0.1',timestamp=2026-03-04T09:15:52.19Z)", ""],
  ["devices-by-ip", "GET", "/api/machines/findbyip(ip='fe80::1',timestamp=2026-03-04T09:15:52Z)", ""],
  ["device", "GET", `/api/machines/${DEVICE}`, ""],
  ["device", "GET", "/api/machines/web-01.corp.example", ""],
  ["run", "POST", `/api/machines/${DEVICE}/runliveresponse`, ""],
  ["run", "POST", `/API/machines/${DEVICE}/runLiveResponse`, ""],
  ["actions", "GET", "/api/machineactions", `$filter=id%20in%20('${ACTION}')&$count=true`],
  ["actions", "GET", "/api/v1.0/machineactions", "$skiptoken=a%2Fb"],
  ["action", "GET", `/api/machineactions/${ACTION}`, ""],
  ["cancel", "POST", `/api/machineactions/${ACTION}/cancel`, ""],
  ["result-link", "GET", `/api/machineactions/${ACTION}/GetLiveResponseResultDownloadLink(index=0)`, ""],
  ["library", "GET", "/api/libraryfiles", ""],
  ["upload", "POST", "/api/libraryfiles", ""],
  ["delete", "DELETE", "/api/libraryfiles/Collect-Logs_2.ps1", ""],
];
