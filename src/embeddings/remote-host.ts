/** The origin of an address, or undefined when it is this machine itself. */
export function hostBeyondThisMachine(address: string): string | undefined {
  const { hostname, origin } = new URL(address);
  const here = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  return here ? undefined : origin;
}
