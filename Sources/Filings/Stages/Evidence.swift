package import Law

// What each stage rests on. Later evidence is built only from earlier evidence, so a filing cannot be registered that was
// never received. Every piece says who, when, and by which document.

/// A filing being written.
///
/// It lives until it is submitted or its owner discards it.
package struct Draft: Codable, Hashable, Sendable {
    package let startedBy: AccountID
    package let startedAt: Instant

    package init(startedBy: AccountID, startedAt: Instant) {
        self.startedBy = startedBy
        self.startedAt = startedAt
    }
}

/// A filing the court has received: the day of the receipt starts the review clock (登记立案规定 art 2, 8).
package struct Received: Codable, Hashable, Sendable {
    package let draft: Draft
    package let submission: SubmissionID
    /// 1 for the first submission, 2 for the first after a correction, and so on.
    package let round: Int
    package let receivedAt: Instant
    package let deadline: Deadline

    fileprivate init(draft: Draft, submission: SubmissionID, round: Int, receivedAt: Instant, deadline: Deadline) {
        self.draft = draft
        self.submission = submission
        self.round = round
        self.receivedAt = receivedAt
        self.deadline = deadline
    }
}

/// A filing whose one-time correction notice is out (登记立案规定 art 7).
package struct AwaitingCorrection: Codable, Hashable, Sendable {
    /// The period runs from effective service, never from the day the notice was written.
    package enum Service: Codable, Hashable, Sendable {
        case notYetServed
        case served(at: Instant, deadline: Deadline)
    }

    package let received: Received
    package let notice: PaperID
    package let issuedBy: AccountID
    package let issuedAt: Instant
    /// The period the court set in the notice, in days.
    package let days: Int
    package let service: Service

    fileprivate init(
        received: Received,
        notice: PaperID,
        issuedBy: AccountID,
        issuedAt: Instant,
        days: Int,
        service: Service
    ) {
        self.received = received
        self.notice = notice
        self.issuedBy = issuedBy
        self.issuedAt = issuedAt
        self.days = days
        self.service = service
    }
}

/// A filing returned because it was not corrected in time, and entered in the record (登记立案规定 art 7).
package struct ReturnedAndRecorded: Codable, Hashable, Sendable {
    package let awaiting: AwaitingCorrection
    package let record: PaperID
    package let by: AccountID
    package let at: Instant
    package let insistence: Insistence
}

/// A person told where to go instead (民事诉讼法 art 127).
package struct Redirected: Codable, Hashable, Sendable {
    package let received: Received
    package let letter: PaperID
    package let by: AccountID
    package let at: Instant
    package let insistence: Insistence
}

/// A filing sent on to another court with the person's consent, before registration.
package struct Forwarded: Codable, Hashable, Sendable {
    package let received: Received
    /// The code of the court it was sent to.
    package let toCourt: String
    /// The filing it goes on as there.
    package let successor: FilingID
    package let consentedAt: Instant
    package let by: AccountID
    package let at: Instant
    package let insistence: Insistence
}

/// A filing its owner took back before registration.
package struct Withdrawn: Codable, Hashable, Sendable {
    package let received: Received
    package let by: AccountID
    package let at: Instant
}

/// A ruling not to accept (不予受理裁定): drafted by one person, signed by a filing judge.
package struct Refused: Codable, Hashable, Sendable {
    package let received: Received
    package let ruling: PaperID
    package let draftedBy: AccountID
    package let signedBy: AccountID
    package let at: Instant
    package let ground: RefusalGround
    package let appellant: Appellant
    package let service: Service

    /// How long an appeal may take (民事诉讼法 arts 171 and 286).
    package enum Appellant: String, Codable, Hashable, Sendable {
        case withDomicileInChina
        case withoutDomicileInChina
    }

    /// The period for appeal runs from effective service (民事诉讼法 art 171).
    package enum Service: Codable, Hashable, Sendable {
        case notYetServed
        case served(at: Instant, manner: ServiceManner, deadline: Deadline)
    }
}

/// An appeal against a refusal, sent to the court above.
package struct Appealed: Codable, Hashable, Sendable {
    package let refused: Refused
    /// The petition, as the person wrote it.
    package let appeal: PaperID
    package let at: Instant
    /// 0 within the period; a late one is sent on all the same, for the court above to decide.
    package let daysLate: Int
    package let forwarding: Forwarding

    package enum Forwarding: Codable, Hashable, Sendable {
        case notYet
        /// With a list of what was sent.
        case sent(to: String, list: PaperID, at: Instant)
    }
}

/// A registered filing: a case with its number.
package struct Registered: Codable, Hashable, Sendable {
    package enum Way: Codable, Hashable, Sendable {
        /// 登记立案 within the period.
        case inTime
        /// 先行立案: the period ended undecided.
        case onExpiry(daysLate: Int)
        /// By order of the court above, on appeal: the number of its ruling.
        case ordered(order: String)
    }

    package let received: Received
    package let caseID: CaseID
    package let number: CaseNumber
    package let procedure: Procedure
    package let way: Way
    package let by: AccountID
    package let at: Instant
    /// By when the case goes to the trial division (审理期限规定 art 7).
    package let handOver: Deadline?
}

/// A case handed to the trial division with its complete file.
package struct HandedOver: Codable, Hashable, Sendable {
    package enum Acknowledgement: Codable, Hashable, Sendable {
        case notYet
        case acknowledged(by: AccountID, at: Instant)
    }

    package let registered: Registered
    /// The list of what was handed over (移送清单).
    package let list: PaperID
    package let by: AccountID
    package let at: Instant
    package let acknowledgement: Acknowledgement
}

/// A case that ended before hand-over.
package struct Closed: Codable, Hashable, Sendable {
    package enum Ground: Codable, Hashable, Sendable {
        /// 准许撤诉裁定
        case withdrawalGranted(ruling: PaperID)
        /// 按撤诉处理裁定
        case deemedWithdrawn(ruling: PaperID)
        /// Settled in mediation: by a mediation document, or a record that it was performed.
        case settled(paper: PaperID)
    }

    package let registered: Registered
    package let ground: Ground
    package let signedBy: AccountID
    package let at: Instant
}

/// A file laid down in the archive.
package struct Archived: Codable, Hashable, Sendable {
    package enum From: Codable, Hashable, Sendable {
        case handedOver(HandedOver)
        case closed(Closed)
    }

    package let from: From
    /// Under which the archive keeps it (档号).
    package let shelfMark: String
    package let by: AccountID
    package let at: Instant
}

// How evidence grows. Each step is a method of the evidence it needs.

extension Draft {
    /// The receipt: data and documents are on stable storage when this is called.
    package func received(as submission: SubmissionID, at: Instant, deadline: Deadline) -> Received {
        Received(draft: self, submission: submission, round: 1, receivedAt: at, deadline: deadline)
    }
}

extension Received {
    package func correctionRequested(
        by notice: PaperID,
        issuedBy: AccountID,
        at: Instant,
        days: Int
    ) -> AwaitingCorrection {
        AwaitingCorrection(
            received: self,
            notice: notice,
            issuedBy: issuedBy,
            issuedAt: at,
            days: days,
            service: .notYetServed
        )
    }

    /// After a mediation in the older order the review period begins anew (在线调解规则 art 21).
    package func reviewed(anew deadline: Deadline) -> Received {
        Received(draft: draft, submission: submission, round: round, receivedAt: receivedAt, deadline: deadline)
    }

    package func withdrawn(by account: AccountID, at: Instant) -> Withdrawn {
        Withdrawn(received: self, by: account, at: at)
    }

    package func redirected(by letter: PaperID, from account: AccountID, at: Instant) -> Redirected {
        Redirected(received: self, letter: letter, by: account, at: at, insistence: .none)
    }

    package func forwarded(
        to court: String,
        as successor: FilingID,
        consentedAt: Instant,
        by account: AccountID,
        at: Instant
    ) -> Forwarded {
        Forwarded(
            received: self,
            toCourt: court,
            successor: successor,
            consentedAt: consentedAt,
            by: account,
            at: at,
            insistence: .none
        )
    }

    package func refused(
        by ruling: PaperID,
        draftedBy: AccountID,
        signedBy: AccountID,
        ground: RefusalGround,
        appellant: Refused.Appellant,
        at: Instant
    ) -> Refused {
        Refused(
            received: self,
            ruling: ruling,
            draftedBy: draftedBy,
            signedBy: signedBy,
            at: at,
            ground: ground,
            appellant: appellant,
            service: .notYetServed
        )
    }

    package func registered(
        as caseID: CaseID,
        number: CaseNumber,
        procedure: Procedure,
        way: Registered.Way,
        by account: AccountID,
        at: Instant,
        handOver: Deadline? = nil
    ) -> Registered {
        Registered(
            received: self,
            caseID: caseID,
            number: number,
            procedure: procedure,
            way: way,
            by: account,
            at: at,
            handOver: handOver
        )
    }
}

extension AwaitingCorrection {
    /// Effective service starts the period (登记立案规定 art 7; 在线诉讼规则 art 31).
    package func served(at: Instant, deadline: Deadline) -> AwaitingCorrection {
        AwaitingCorrection(
            received: received,
            notice: notice,
            issuedBy: issuedBy,
            issuedAt: issuedAt,
            days: days,
            service: .served(at: at, deadline: deadline)
        )
    }

    /// The corrected filing; the review clock starts again on the following day (民诉法解释 art 126).
    package func corrected(by submission: SubmissionID, at: Instant, deadline: Deadline) -> Received {
        Received(
            draft: received.draft,
            submission: submission,
            round: received.round + 1,
            receivedAt: at,
            deadline: deadline
        )
    }

    package func returned(with record: PaperID, by account: AccountID, at: Instant) -> ReturnedAndRecorded {
        ReturnedAndRecorded(awaiting: self, record: record, by: account, at: at, insistence: .none)
    }
}

/// A filing that was turned away without a ruling; whoever insists gets one (登记立案规定 art 7).
package protocol TurnedAway {
    var received: Received { get }
    var insistence: Insistence { get }
    /// The stage once the person insists.
    func insisted(at: Instant) -> Stage
}

extension ReturnedAndRecorded: TurnedAway {
    package var received: Received { awaiting.received }

    package func insisted(at time: Instant) -> Stage {
        .returnedAndRecorded(
            ReturnedAndRecorded(awaiting: awaiting, record: record, by: by, at: at, insistence: .insisted(at: time))
        )
    }
}

extension Redirected: TurnedAway {
    package func insisted(at time: Instant) -> Stage {
        .redirected(Redirected(received: received, letter: letter, by: by, at: at, insistence: .insisted(at: time)))
    }
}

extension Forwarded: TurnedAway {
    package func insisted(at time: Instant) -> Stage {
        .forwarded(
            Forwarded(
                received: received,
                toCourt: toCourt,
                successor: successor,
                consentedAt: consentedAt,
                by: by,
                at: at,
                insistence: .insisted(at: time)
            )
        )
    }
}

extension TurnedAway {
    package func refusedOnInsistence(
        by ruling: PaperID,
        draftedBy: AccountID,
        signedBy: AccountID,
        ground: RefusalGround,
        appellant: Refused.Appellant,
        at: Instant
    ) -> Refused {
        received.refused(
            by: ruling,
            draftedBy: draftedBy,
            signedBy: signedBy,
            ground: ground,
            appellant: appellant,
            at: at
        )
    }
}

extension Refused {
    /// Effective service starts the period for appeal.
    package func served(at time: Instant, manner: ServiceManner, deadline: Deadline) -> Refused {
        Refused(
            received: received,
            ruling: ruling,
            draftedBy: draftedBy,
            signedBy: signedBy,
            at: at,
            ground: ground,
            appellant: appellant,
            service: .served(at: time, manner: manner, deadline: deadline)
        )
    }

    package func appealed(with appeal: PaperID, at: Instant, daysLate: Int) -> Appealed {
        Appealed(refused: self, appeal: appeal, at: at, daysLate: daysLate, forwarding: .notYet)
    }
}

extension Appealed {
    package func sent(to court: String, list: PaperID, at time: Instant) -> Appealed {
        Appealed(
            refused: refused,
            appeal: appeal,
            at: at,
            daysLate: daysLate,
            forwarding: .sent(to: court, list: list, at: time)
        )
    }
}

extension Registered {
    /// After a mediation that failed the period for handing the case over begins (opinion in force 2025-01-01, point 6).
    package func mediated(handOver deadline: Deadline) -> Registered {
        Registered(
            received: received,
            caseID: caseID,
            number: number,
            procedure: procedure,
            way: way,
            by: by,
            at: at,
            handOver: deadline
        )
    }

    package func handedOver(with list: PaperID, by account: AccountID, at: Instant) -> HandedOver {
        HandedOver(registered: self, list: list, by: account, at: at, acknowledgement: .notYet)
    }

    package func closed(on ground: Closed.Ground, signedBy judge: AccountID, at: Instant) -> Closed {
        Closed(registered: self, ground: ground, signedBy: judge, at: at)
    }
}

extension HandedOver {
    package func acknowledged(by account: AccountID, at time: Instant) -> HandedOver {
        HandedOver(
            registered: registered,
            list: list,
            by: by,
            at: at,
            acknowledgement: .acknowledged(by: account, at: time)
        )
    }

    package func archived(as shelfMark: String, by account: AccountID, at: Instant) -> Archived {
        Archived(from: .handedOver(self), shelfMark: shelfMark, by: account, at: at)
    }
}

extension Closed {
    package func archived(as shelfMark: String, by account: AccountID, at: Instant) -> Archived {
        Archived(from: .closed(self), shelfMark: shelfMark, by: account, at: at)
    }
}
