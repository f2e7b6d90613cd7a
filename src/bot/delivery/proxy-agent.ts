import type { Agent } from "node:http";
import { HttpsProxyAgent } from "https-proxy-agent";
import { SocksProxyAgent } from "socks-proxy-agent";

/** A connection to Telegram for each chat that is served at once would be refused by many a proxy. */
const OPTIONS = { keepAlive: true, maxSockets: 50 };

/**
 * An agent that reaches https servers through `http://`, `https://` or `socks5://[user:password@]host:port`.
 * Names are looked up by the proxy, since a network that needs one often cannot.
 */
export function createProxyAgent(proxy: string): Agent {
  const url = new URL(proxy);
  if (/^https?:$/.test(url.protocol)) return new HttpsProxyAgent(url, OPTIONS);
  const socks = url.href.replace(/^socks5?h?:/, "socks5h:");
  return new SocksProxyAgent(socks, OPTIONS);
}
