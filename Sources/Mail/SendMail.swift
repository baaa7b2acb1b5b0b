import CCurl
import Foundation

/// Why a mail was not taken.
package enum MailFailure: Error, Sendable, Hashable {
    /// No connection, no encryption, or it broke off: to be tried again.
    case unreachable
    /// The server is not who it says it is.
    case notTrusted
    /// The server does not let us in with this user and password.
    case signInRefused
    /// For now, with the server's code (4xx).
    case putOff(Int)
    /// For good, with the server's code (5xx): nobody of that address, or nothing of ours is wanted there.
    case refused(Int)
}

extension MailServer {
    /// Hands a mail over, and returns when the server has taken it.
    ///
    /// Blocks for as long as the line needs, at most a minute; belongs on a thread pool.
    package func send(_ mail: Mail) throws(MailFailure) {
        guard let curl = curl_easy_init() else { throw .unreachable }
        defer { curl_easy_cleanup(curl) }
        let source = MailSource(mail.bytes)
        let recipients = curl_slist_append(nil, "<\(mail.to)>")
        defer { curl_slist_free_all(recipients) }
        set(curl, from: mail.from)
        mail_set_list(curl, CURLOPT_MAIL_RCPT, recipients)
        mail_set_reader(curl, MailSource.read, Unmanaged.passUnretained(source).toOpaque())
        let code = withExtendedLifetime(source) { curl_easy_perform(curl) }
        guard code != CURLE_OK else { return }
        throw Self.failure(code, reply: mail_last_reply(curl))
    }

    private func set(_ curl: UnsafeMutableRawPointer?, from sender: String) {
        // As a separate function of its own for each type: see the shim.
        mail_set_text(curl, CURLOPT_URL, url)
        mail_set_text(curl, CURLOPT_MAIL_FROM, "<\(sender)>")
        mail_set_number(curl, CURLOPT_UPLOAD, 1)
        mail_set_number(curl, CURLOPT_NOSIGNAL, 1)
        mail_set_number(curl, CURLOPT_CONNECTTIMEOUT, 10)
        mail_set_number(curl, CURLOPT_TIMEOUT, 60)
        mail_set_number(curl, CURLOPT_USE_SSL, Int(isInClear ? CURLUSESSL_NONE.rawValue : CURLUSESSL_ALL.rawValue))
        if let user { mail_set_text(curl, CURLOPT_USERNAME, user) }
        if let password { mail_set_text(curl, CURLOPT_PASSWORD, password) }
        if let trusting { mail_set_text(curl, CURLOPT_CAINFO, trusting) }
    }

    private static func failure(_ code: CURLcode, reply: Int) -> MailFailure {
        switch code {
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_USE_SSL_FAILED: return .notTrusted
        case CURLE_LOGIN_DENIED: return .signInRefused
        default: break
        }
        switch reply {
        case 400...499: return .putOff(reply)
        case 500...599: return .refused(reply)
        default: return .unreachable
        }
    }
}

/// The bytes of a mail, handed out as the line takes them.
private final class MailSource {
    private let bytes: [UInt8]
    private var sent = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static let read: curl_read_callback = { place, size, count, source in
        guard let place, let source else { return 0 }
        let mail = Unmanaged<MailSource>.fromOpaque(source).takeUnretainedValue()
        let most = min(size * count, mail.bytes.count - mail.sent)
        mail.bytes[mail.sent..<mail.sent + most].withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(start: place, count: most).copyMemory(from: bytes)
        }
        mail.sent += most
        return most
    }
}
