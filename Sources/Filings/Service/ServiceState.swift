package import Law

/// How a paper came to its addressee in law.
package enum ServiceManner: String, Codable, Hashable, Sendable, CaseIterable {
    /// The message reached the system that holds an address the party gave or confirmed (在线诉讼规则 art 31 para 1).
    case arrival
    /// The party was seen to have read it, at an address not confirmed: presumed served (art 31 para 2 item 2).
    case reading
    /// The party did what the paper asks for (art 31 para 2 item 1).
    case acting
    /// Handed over (直接送达).
    case direct
    /// By post; the day on the return receipt counts.
    case mail
    /// Left at the address (留置送达).
    case left
    /// By public notice: counted as served thirty days after it (公告送达; 民事诉讼法 art 95).
    case publicNotice

    /// What somebody of the court records by hand; the others the system sees for itself.
    package static let byHand: [ServiceManner] = [.direct, .mail, .left]

    /// How a defendant is served, who need not be here at all.
    package static let onDefendants: [ServiceManner] = [.mail, .direct, .left, .arrival, .publicNotice]
}

/// How far the service of a paper is: a state of its own beside the stage of the filing.
package enum ServiceState: Codable, Hashable, Sendable {
    /// Issued; at no address yet.
    case underway
    /// In the party's inbox, which they have not confirmed as their address: without effect until they read it or act on it.
    case arrived(at: Instant)
    /// Effective: the period that the paper sets runs from this day.
    case effective(at: Instant, manner: ServiceManner, deadline: Deadline)

    package var deadline: Deadline? {
        guard case .effective(_, _, let deadline) = self else { return nil }
        return deadline
    }
}
