import Foundation
package import Hummingbird
import HummingbirdCore
import HummingbirdHTTP2
package import Law
import NIOCore
import NIOSSL

/// How requests come in: in clear from a proxy on the same machine, or encrypted, then as HTTP/2 where the browser knows it.
package struct Encryption: Sendable, Hashable {
    /// A PEM file: the certificate, then those that vouch for it.
    package let certificate: String
    /// A PEM file.
    package let key: String

    /// Reads both files, and sees that they belong together and that today is a day of the certificate.
    ///
    /// - Throws: ``InstallationProblem/certificate(_:_:)``, naming the file and what is the matter with it.
    func load(now: Instant) throws(InstallationProblem) -> TLSConfiguration {
        for file in [certificate, key] where !FileManager.default.isReadableFile(atPath: file) {
            throw .certificate(file, FileManager.default.fileExists(atPath: file) ? .unreadable : .missing)
        }
        guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), let own = chain.first else {
            throw .certificate(certificate, .noCertificate)
        }
        let seconds = time_t(now.microseconds / 1_000_000)
        guard own.notValidBefore <= seconds else { throw .certificate(certificate, .notYet(day(own.notValidBefore))) }
        guard own.notValidAfter >= seconds else { throw .certificate(certificate, .expired(day(own.notValidAfter))) }
        guard let secret = try? NIOSSLPrivateKey(file: key, format: .pem) else { throw .certificate(key, .noKey) }
        let configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(secret)
        )
        guard (try? NIOSSLContext(configuration: configuration)) != nil else {
            throw .certificate(key, .otherKey(certificate))
        }
        return configuration
    }

    private func day(_ seconds: time_t) -> CourtDate {
        CourtDate(Instant(microseconds: Int64(seconds) * 1_000_000))
    }

    /// - Throws: ``InstallationProblem/certificate(_:_:)``.
    func server(_ idle: TimeAmount, now: Instant) throws -> HTTPServerBuilder {
        try .http2Upgrade(
            tlsConfiguration: load(now: now),
            configuration: .init(
                idleTimeout: .nanoseconds(idle.nanoseconds),
                streamConfiguration: .init(idleTimeout: idle)
            )
        )
    }
}

/// What is the matter with a file of TLS.
package enum CertificateFault: Sendable, Hashable {
    case missing, unreadable, noCertificate, noKey
    /// The key belongs to another certificate than that in the file.
    case otherKey(String)
    case notYet(CourtDate)
    case expired(CourtDate)

    var words: String {
        switch self {
        case .missing: "there is no such file."
        case .unreadable: "this user may not read it."
        case .noCertificate: "there is no certificate in it; PEM is needed, the court's own certificate first."
        case .noKey: "there is no private key in it that can be used; PEM without a password is needed."
        case .otherKey(let certificate): "this key does not belong to the certificate in \(certificate)."
        case .notYet(let day): "the certificate is valid from \(day) on only. Is the clock of this machine right?"
        case .expired(let day): "the certificate was valid until \(day). Put a new one there and start again."
        }
    }
}
