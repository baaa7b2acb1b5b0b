import Law
package import Mail

/// Which way messages go out.
package enum MessageChoice: Sendable, Hashable {
    /// None is set: nothing that has to send can start.
    case none(named: String)
    /// Kept on a page that says so.
    case simulated
    case mail(MailServer, from: String)

    /// - Throws: ``SettingsProblem`` with what is missing or wrong.
    init(_ name: String, server: String?, from sender: String?, trusting: String?) throws {
        switch name {
        case "simulated": self = .simulated
        case "mail":
            guard let server else { throw SettingsProblem.mailServerMissing }
            guard let sender, (try? EmailAddress(checking: sender)) != nil else {
                throw SettingsProblem.mailFromMissing
            }
            do {
                self = .mail(try MailServer(server, trusting: trusting), from: sender)
            } catch {
                throw error == .notAnAddress ? SettingsProblem.notAMailServer : .mailInClear
            }
        default: self = .none(named: name)
        }
    }

    /// Text messages need a gateway of a telephone company, for which there is no adapter yet.
    var reachesTelephones: Bool {
        if case .mail = self { false } else { true }
    }

    /// - Throws: ``SettingsProblem/unknownGateway(_:)`` where none is set.
    func require() throws {
        if case .none(let name) = self { throw SettingsProblem.unknownGateway(name) }
    }
}
