// Which addresses are refused, and that what was checked is what is connected to.

import { createServer } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectTo } from '../../src/fetch/connect.ts';
import { isSameAddress, privateRangeOf } from '../../src/fetch/private-range.ts';
import { fetched, notFetched, onward, page, serve, text } from './servers.ts';

describe('an address is private when it lies in', () => {
  it.each([
    ['this network', '0.0.0.0', '0.255.255.255'],
    [
      'a private network',
      '10.0.0.0',
      '10.255.255.255',
      '172.16.0.0',
      '172.31.255.255',
      '192.168.0.1',
      '192.168.255.255',
    ],
    ['carrier-grade NAT', '100.64.0.0', '100.100.100.200', '100.127.255.255'],
    ['loopback', '127.0.0.1', '127.255.255.255', '::1'],
    ['link-local', '169.254.0.0', '169.254.169.254', '169.254.255.255', 'fe80::1', 'febf::1', 'fe80::1%eth0'],
    ['cloud metadata', '168.63.129.16', '169.254.169.254', 'fd00:ec2::254', '192.0.0.192'],
    ['protocol assignments', '192.0.0.0', '192.0.0.255', '2001::', '2001:0:7f00:1::1', '2001:1ff::1'],
    ['documentation', '192.0.2.1', '198.51.100.1', '203.0.113.255', '2001:db8::1', '3fff:fff::1'],
    ['benchmarks, relays', '198.18.0.0', '198.19.255.255', '192.88.99.1'],
    ['multicast and reserved', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', 'ff02::1', 'ff0e::1'],
    ['unique local', 'fc00::1', 'fdff:ffff::1'],
    ['what nobody was given', '::', '100::1', '1fff::1', '4000::1', '5f00::1', 'fec0::1', 'fbff::1'],
    ['IPv4 written as IPv6', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '0:0:0:0:0:ffff:a00:1'],
    ['6to4 around a private one', '2002:7f00:1::', '2002:a9fe:a9fe::1', '2002:c0a8:101::1'],
    ['NAT64 around a private one', '64:ff9b::7f00:1', '64:ff9b::169.254.169.254', '64:ff9b:1::8.8.8.8'],
    ['ISATAP around a private one', '2600::5efe:10.0.0.1', '2600::200:5efe:127.0.0.1'],
    ['nothing: it is no address', 'localhost', '', '127.1', '0x7f.0.0.1', '1.2.3.4.5', '::g'],
  ])('%s', (_, ...addresses) => {
    for (const address of addresses) expect(privateRangeOf(address), address).toBeTypeOf('string');
  });

  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '168.63.129.15',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.0',
    '192.0.3.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:200::1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '3ffe::1',
    '2002:808:808::1',
    '64:ff9b::8.8.8.8',
    '2600::5efe:8.8.8.8',
  ])('but %s is public', (address) => expect(privateRangeOf(address)).toBeUndefined());

  it('says in words which range it is', () => {
    expect(privateRangeOf('127.0.0.1')).toBe('loopback 127.0.0.0/8');
    expect(privateRangeOf('2002:7f00:1::')).toBe('loopback 127.0.0.0/8, carried as 127.0.0.1');
    expect(privateRangeOf('64:ff9b::a9fe:a9fe')).toContain('carried as 169.254.169.254');
  });

  it('whatever its spelling', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const long = groups.map((n) => n.toString(16).padStart(4, '0').toUpperCase()).join(':');
        const short = new URL(`http://[${long}]/`).hostname.slice(1, -1);
        expect(isSameAddress(long, short)).toBe(true);
        expect(privateRangeOf(long)).toBe(privateRangeOf(short));
      }),
    );
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const hex = address
          .split('.')
          .map((part) => Number(part).toString(16).padStart(2, '0'))
          .join('')
          .replace(/^..../, '$&:');
        const inside = privateRangeOf(address) !== undefined;
        expect(privateRangeOf(`2002:${hex}::1`) !== undefined, `2002:${hex}::1`).toBe(inside);
        expect(privateRangeOf(`64:ff9b::${address}`) !== undefined).toBe(inside);
        expect(privateRangeOf(`::ffff:${address}`)).toBeTypeOf('string');
      }),
    );
  });
});

describe('without leave', () => {
  /** A server that must never hear anything. */
  async function silent(): Promise<{ port: number; heard: () => number }> {
    let heard = 0;
    const server = createServer((socket) => {
      heard++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.unref();
    return { port: (server.address() as { port: number }).port, heard: () => heard };
  }

  it.each([
    ['http://127.0.0.1:PORT/', 'fetch/private-address'],
    ['http://localhost:PORT/', 'fetch/private-address'],
    ['http://LOCALHOST:PORT/', 'fetch/private-address'],
    ['http://[::1]:PORT/', 'fetch/private-address'],
    ['http://[::ffff:127.0.0.1]:PORT/', 'fetch/private-address'],
    ['http://[::127.0.0.1]:PORT/', 'fetch/private-address'],
    ['http://[64:ff9b::127.0.0.1]:PORT/', 'fetch/private-address'],
    ['http://[2002:7f00:1::]:PORT/', 'fetch/private-address'],
    ['http://0.0.0.0:PORT/', 'fetch/private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'fetch/private-address'],
    ['http://0:PORT/', 'fetch/odd-address'],
    ['http://127.1:PORT/', 'fetch/odd-address'],
    ['http://127.0.0.1.:PORT/', 'fetch/odd-address'],
    ['http://localhost.:PORT/', 'fetch/odd-address'],
    ['http://0x7f000001:PORT/', 'fetch/odd-address'],
    ['http://0x7f.0.0.1:PORT/', 'fetch/odd-address'],
    ['http://0177.0.0.1:PORT/', 'fetch/odd-address'],
    ['http://2130706433:PORT/', 'fetch/odd-address'],
    ['http://１２７.0.0.1:PORT/', 'fetch/odd-address'],
    ['http://127。0。0。1:PORT/', 'fetch/odd-address'],
    ['http://127.0.0.%31:PORT/', 'fetch/odd-address'],
    ['http:\\\\127.0.0.1:PORT/', 'fetch/odd-address'],
    ['http:127.0.0.1:PORT/', 'fetch/odd-address'],
    ['http://127.0.0.\t1:PORT/', 'fetch/odd-address'],
    ['http://s3cret@127.0.0.1:PORT/', 'fetch/credentials'],
    ['http://127.0.0.1:PORT@example.com/', 'fetch/credentials'],
    ['https://:s3cret@example.com/', 'fetch/credentials'],
    ['gopher://127.0.0.1:PORT/', 'fetch/unsupported-scheme'],
    ['file:///etc/passwd', 'fetch/unsupported-scheme'],
    ['data:text/html,x', 'fetch/unsupported-scheme'],
    ['example.com/news', 'fetch/not-an-address'],
    ['http://', 'fetch/not-an-address'],
    ['', 'fetch/not-an-address'],
  ])('%j is refused, and nothing is asked', async (written, code) => {
    const { port, heard } = await silent();
    const url = written.replace('PORT', String(port));
    const { problem, warc } = await notFetched(url, {
      allowPrivate: false,
      resolve: async (name) => (name.toLowerCase() === 'localhost' ? ['127.0.0.1'] : Promise.reject(new Error(name))),
    });
    expect(problem).toMatchObject({
      code,
      input: code === 'fetch/credentials' ? expect.stringContaining('//…@') : url,
    });
    expect(JSON.stringify(problem)).not.toContain('s3cret');
    expect(warc).toHaveLength(0);
    expect(heard()).toBe(0);
  });

  it('the name of this machine is refused with the system’s own answer too', async () => {
    const { port, heard } = await silent();
    const options = { version: '1', allowPrivate: false };
    const { fetchUrl } = await import('../../src/fetch/index.ts');
    const got = await fetchUrl(`http://localhost:${port}/`, options);
    expect(got).toMatchObject({
      problem: { code: 'fetch/private-address', value: expect.stringContaining('localhost is ') },
    });
    expect(heard()).toBe(0);
  });

  it.each([
    [['127.0.0.1']],
    [['93.184.216.34', '10.0.0.1']],
    [['2606:4700::1111', '::1']],
    [['::ffff:93.184.216.34']],
    [['not an address']],
  ])('a name with the addresses %j is refused', async (addresses) => {
    const { problem } = await notFetched('http://news.test/', { allowPrivate: false, resolve: async () => addresses });
    expect(problem).toMatchObject({ code: 'fetch/private-address', value: `news.test is ${addresses.at(-1)}` });
  });

  it('leave for one host is no leave for where it leads', async () => {
    const { port: inner, heard } = await silent();
    for (const to of [`http://inner.test:${inner}/`, `http://127.0.0.1:${inner}/`, `//localhost:${inner}/`]) {
      const { port, requests } = await serve((socket) => socket.end(onward(to)));
      const { problem } = await notFetched(`http://news.test:${port}/`, { allowPrivate: ['news.test'] });
      expect(problem).toMatchObject({ code: 'fetch/private-address', value: expect.stringContaining('127.0.0.1') });
      expect(requests).toHaveLength(1);
    }
    expect(heard()).toBe(0);
  });
});

describe('a name that answers differently the next time', () => {
  it('is asked once, and the answer that was checked is connected to', async () => {
    const asked: string[] = [];
    const { port, requests } = await serve((socket) => socket.end(page('right')));
    const { bytes } = await fetched(`http://rebinding.test:${port}/`, {
      // 127.0.0.2 is this machine too, and nobody listens there: a second look-up would find nobody.
      resolve: async (name) => [asked.push(name) === 1 ? '127.0.0.1' : '127.0.0.2'],
    });
    expect(text(bytes)).toBe('right');
    expect(asked).toEqual(['rebinding.test']);
    expect(requests[0]).toContain(`Host: rebinding.test:${port}\r\n`);
  });

  it('is checked anew on every redirect', async () => {
    const asked: string[] = [];
    const { port, requests } = await serve((socket) => socket.end(onward('/next')));
    const { problem } = await notFetched(`http://rebinding.test:${port}/`, {
      allowPrivate: ['rebinding.test'],
      resolve: async (name) => {
        asked.push(name);
        return asked.length === 1 ? ['127.0.0.1'] : Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
      },
    });
    expect(problem).toMatchObject({ code: 'fetch/no-such-host', value: 'rebinding.test: ENOTFOUND' });
    expect(asked).toHaveLength(2);
    expect(requests).toHaveLength(1);
  });

  it('cannot bring a socket to an address that was not checked: not a byte is sent', async () => {
    const { port, requests } = await serve((socket) => socket.end(page('wrong')));
    const socket = connectTo(new URL(`http://127.0.0.1:${port}/`), { addresses: ['127.0.0.2'] });
    socket.write('GET / HTTP/1.1\r\n\r\n', () => {});
    const error = await new Promise<Error>((resolve) => socket.on('error', resolve));
    expect(error.message).toContain('connected to 127.0.0.1, which was not checked');
    expect(requests).toEqual([]);
  });

  it('may have an address that is dead: the next of those that were checked is tried', async () => {
    const { port } = await serve((socket) => socket.end(page('right')));
    const { bytes, warc } = await fetched(`http://news.test:${port}/`, {
      resolve: async () => ['127.0.0.2', '127.0.0.1'],
    });
    expect(text(bytes)).toBe('right');
    expect(text(warc)).toContain('WARC-IP-Address: 127.0.0.1\r\n');
  });
});
