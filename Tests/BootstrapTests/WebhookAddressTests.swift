import Bootstrap
import NIOCore
import Testing

@Suite("Platforms are called out in the open, and never inside the network (RFC 6890)")
struct WebhookAddressTests {
    @Test(
        "Addresses out in the open",
        arguments: ["1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2400:3200::1"]
    )
    func open(_ text: String) throws {
        #expect(PublicAddress.holds(try SocketAddress(ipAddress: text, port: 443)))
    }

    @Test(
        "Addresses of the machine, of a network, of nobody",
        arguments: [
            "0.0.0.0", "10.1.2.3", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1",
            "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1",
            "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1",
            "::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "2002:7f00:1::", "2001:db8::1", "2001::1",
        ]
    )
    func inside(_ text: String) throws {
        #expect(!PublicAddress.holds(try SocketAddress(ipAddress: text, port: 443)))
    }
}
