package import Hummingbird
import HummingbirdCore
import HummingbirdHTTP2
import NIOCore
import NIOSSL

/// How requests come in: in clear from a proxy on the same machine, or encrypted, then as HTTP/2 where the browser knows it.
package struct Encryption: Sendable, Hashable {
    /// A PEM file: the certificate, then those that vouch for it.
    package let certificate: String
    /// A PEM file.
    package let key: String

    /// - Throws: ``InstallationProblem/certificate(_:)``, naming the file that cannot be used.
    func server(_ idle: TimeAmount) throws -> HTTPServerBuilder {
        guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty else {
            throw InstallationProblem.certificate(certificate)
        }
        guard let secret = try? NIOSSLPrivateKey(file: key, format: .pem) else {
            throw InstallationProblem.certificate(key)
        }
        let configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(secret)
        )
        return try .http2Upgrade(
            tlsConfiguration: configuration,
            configuration: .init(
                idleTimeout: .nanoseconds(idle.nanoseconds),
                streamConfiguration: .init(idleTimeout: idle)
            )
        )
    }
}
