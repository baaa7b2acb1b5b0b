package import Filings
import Law
package import Mail
package import NIOPosix
package import Registry

/// Sends messages as e-mail, through the court's own mail server.
package struct MailGateway: MessageGateway {
    /// What the list of failures says.
    private enum Failure: String, FinalFailure {
        case notAnAddress = "mail.not-an-address"
        case refused = "mail.refused"

        var code: String { rawValue }
    }

    let server: MailServer
    let sender: String
    let clock: any CourtClock
    let threads: NIOThreadPool

    package var isSimulated: Bool { false }
    package var announcesNews: Bool { true }

    package func send(_ message: OutgoingMessage, task: TaskID) async throws {
        guard message.to.contains("@") else { throw Failure.notAnAddress }
        let mail = Mail(
            from: sender,
            to: message.to,
            subject: "登闻 Dengwen",
            text: message.text,
            identifier: task.description,
            date: clock.now.microseconds / 1_000_000
        )
        do {
            try await threads.runIfActive { [server] in try server.send(mail) }
        } catch MailFailure.refused {
            throw Failure.refused
        }
    }
}
