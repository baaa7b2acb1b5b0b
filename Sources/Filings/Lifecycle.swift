// The table of contents of a filing's life: which action is possible in which stage, by whom, and where it leads.
// Everything else in this target, and every verb, follows from it. Tested as a full matrix.

/// Who acts, as far as the lifecycle is concerned: the person whose filing it is, or a role in the filing's court.
package enum Actor: Hashable, Sendable {
    case filer
    case court(Role)

    package static let all: [Actor] = [.filer] + Role.allCases.map { .court($0) }
}

/// What besides the stage decides what may happen.
package struct Circumstances: Hashable, Sendable {
    /// The review period has ended without a decision: registering or refusing is then the division head's duty, and nothing else.
    package var reviewPeriodEnded: Bool
    /// The correction period has run out, or is not running.
    package var correctionPeriodEnded: Bool
    package var feeWaiverPending: Bool
    /// The filer insists on a filing that was returned, redirected or forwarded.
    package var filerInsists: Bool

    package init(
        reviewPeriodEnded: Bool = false,
        correctionPeriodEnded: Bool = false,
        feeWaiverPending: Bool = false,
        filerInsists: Bool = false
    ) {
        self.reviewPeriodEnded = reviewPeriodEnded
        self.correctionPeriodEnded = correctionPeriodEnded
        self.feeWaiverPending = feeWaiverPending
        self.filerInsists = filerInsists
    }

    package static let ordinary = Circumstances()
}

/// One line of the table.
package struct LifecycleRule: Sendable {
    package let action: Action
    package let from: Set<Stage.Name>
    package let by: Set<Actor>
    /// The stage it leads to; nil where the stage stays and something beside it changes.
    package let to: Stage.Name?
    package let condition: Condition

    package enum Condition: Sendable, CaseIterable {
        case none
        case reviewPeriodRuns
        case reviewPeriodEnded
        case correctionPeriodEnded
        case noWaiverPending
        case filerInsists
    }

    fileprivate init(
        _ action: Action,
        from: Set<Stage.Name>,
        by: Set<Actor>,
        to: Stage.Name?,
        if condition: Condition = .none
    ) {
        self.action = action
        self.from = from
        self.by = by
        self.to = to
        self.condition = condition
    }
}

package enum Lifecycle {
    private static let desk: Set<Actor> = [.court(.clerk), .court(.filingJudge), .court(.divisionHead)]
    private static let bench: Set<Actor> = [.court(.filingJudge), .court(.divisionHead)]
    private static let head: Set<Actor> = [.court(.divisionHead)]
    private static let mediating: Set<Actor> = desk.union([.court(.mediator)])
    /// Returned, told where to go, or sent on: whoever insists there gets a ruling that can be appealed (登记立案规定 art 7).
    private static let turnedAway: Set<Stage.Name> = [.returnedAndRecorded, .redirected, .forwarded]

    /// 民事第一审: from draft to archive (domain paper; 民事诉讼法 arts 122–128, 登记立案规定), and mediation beside it.
    package static let civil = filing + mediation

    private static let filing: [LifecycleRule] = [
        // Intake
        LifecycleRule(.write, from: [.draft, .awaitingCorrection], by: [.filer], to: nil),
        LifecycleRule(.submit, from: [.draft], by: [.filer], to: .received),
        LifecycleRule(.resubmit, from: [.awaitingCorrection], by: [.filer], to: .received),
        LifecycleRule(.withdraw, from: [.received, .awaitingCorrection], by: [.filer], to: .withdrawn),

        // Review
        LifecycleRule(.claim, from: [.received, .awaitingCorrection, .registered], by: desk, to: nil),
        LifecycleRule(.assign, from: [.received, .awaitingCorrection, .registered], by: head, to: nil),
        LifecycleRule(
            .noteContact,
            from: [
                .received, .awaitingCorrection, .returnedAndRecorded, .redirected, .refused, .appealed, .registered,
            ],
            by: desk,
            to: nil
        ),
        LifecycleRule(.requestCorrection, from: [.received], by: desk, to: .awaitingCorrection, if: .reviewPeriodRuns),
        LifecycleRule(.recordServiceOfCorrection, from: [.awaitingCorrection], by: desk, to: nil),
        LifecycleRule(
            .returnAndRecord,
            from: [.awaitingCorrection],
            by: desk,
            to: .returnedAndRecorded,
            if: .correctionPeriodEnded
        ),
        LifecycleRule(.redirect, from: [.received], by: desk, to: .redirected, if: .reviewPeriodRuns),
        // The court proposes; only the person's consent sends it on.
        LifecycleRule(.forward, from: [.received], by: desk, to: nil, if: .reviewPeriodRuns),
        LifecycleRule(.consentToForward, from: [.received], by: [.filer], to: .forwarded, if: .reviewPeriodRuns),
        LifecycleRule(.refile, from: [.returnedAndRecorded, .withdrawn], by: [.filer], to: nil),
        LifecycleRule(.insist, from: turnedAway, by: [.filer], to: nil),

        LifecycleRule(.draftRefusal, from: [.received], by: desk, to: nil),
        LifecycleRule(.draftRefusal, from: turnedAway, by: desk, to: nil, if: .filerInsists),

        // Decisions. A refusal is a ruling and is signed by a judge, never by a clerk.
        LifecycleRule(.register, from: [.received], by: desk, to: .registered, if: .reviewPeriodRuns),
        LifecycleRule(.registerOnExpiry, from: [.received], by: head, to: .registered, if: .reviewPeriodEnded),
        LifecycleRule(.refuse, from: [.received], by: bench, to: .refused, if: .reviewPeriodRuns),
        LifecycleRule(.refuse, from: [.received], by: head, to: .refused, if: .reviewPeriodEnded),
        LifecycleRule(.refuse, from: turnedAway, by: bench, to: .refused, if: .filerInsists),
        LifecycleRule(.appeal, from: [.refused], by: [.filer], to: .appealed),
        LifecycleRule(.forwardAppeal, from: [.appealed], by: desk, to: nil),
        LifecycleRule(.registerAsOrdered, from: [.appealed], by: desk, to: .registered),

        // After registration
        LifecycleRule(.serveDefendant, from: [.registered, .handedOver], by: desk, to: nil),
        LifecycleRule(.noticeFee, from: [.registered], by: desk, to: nil),
        LifecycleRule(.pay, from: [.registered, .handedOver, .closed], by: [.filer], to: nil),
        LifecycleRule(.recordPayment, from: [.registered, .handedOver, .closed], by: desk, to: nil),
        LifecycleRule(.recordRefund, from: [.registered, .handedOver, .closed, .archived], by: desk, to: nil),
        LifecycleRule(.askFeeRelief, from: [.received, .awaitingCorrection, .registered], by: [.filer], to: nil),
        // What was asked is decided, also where half of the fee is left after a withdrawal.
        LifecycleRule(
            .decideFeeRelief,
            from: [.received, .awaitingCorrection, .registered, .closed],
            by: bench,
            to: nil
        ),
        LifecycleRule(.proposeDeemedWithdrawal, from: [.registered], by: desk, to: nil, if: .noWaiverPending),
        LifecycleRule(.requestWithdrawal, from: [.registered], by: [.filer], to: nil),
        LifecycleRule(.grantWithdrawal, from: [.registered], by: bench, to: .closed),
        LifecycleRule(.deemWithdrawn, from: [.registered], by: bench, to: .closed, if: .noWaiverPending),
        LifecycleRule(.handOver, from: [.registered], by: desk, to: .handedOver),
        LifecycleRule(.acknowledgeHandOver, from: [.handedOver], by: [.court(.trialReceiver)], to: nil),
        LifecycleRule(.reportTrial, from: [.handedOver], by: [.court(.trialReceiver)], to: nil),
        LifecycleRule(.archive, from: [.handedOver, .closed], by: [.court(.archivist)], to: .archived),
    ]

    /// 先行调解, by consent (民事诉讼法 art 125): after registration; before it where the older order is policy, as long as the review
    /// period runs, which stands still meanwhile.
    private static let mediation: [LifecycleRule] =
        [
            LifecycleRule(.settleMediation, from: [.registered], by: mediating, to: nil),
            LifecycleRule(.closeAsSettled, from: [.registered], by: bench, to: .closed),
        ]
        + [
            (Action.proposeMediation, desk), (.answerMediation, [.filer]), (.appointMediator, desk),
            (.takeUpMediation, mediating), (.extendMediation, mediating), (.endMediation, mediating),
        ].flatMap { action, actors in
            [
                LifecycleRule(action, from: [.registered], by: actors, to: nil),
                LifecycleRule(action, from: [.received], by: actors, to: nil, if: .reviewPeriodRuns),
            ]
        }

    package static func rules(for kind: FilingKind) -> [LifecycleRule] {
        switch kind {
        case .civil: civil
        }
    }

    /// Says whether an action is possible, and if so by which rule.
    ///
    /// - Throws: a refusal that says whether the stage, the role or a period stands in the way.
    package static func permit(
        _ action: Action,
        in stage: Stage.Name,
        by actors: Set<Actor>,
        kind: FilingKind,
        circumstances: Circumstances = .ordinary
    ) throws(LifecycleRefusal) -> LifecycleRule {
        let possible = rules(for: kind).filter { $0.action == action && $0.from.contains(stage) }
        guard !possible.isEmpty else { throw LifecycleRefusal(.notInThisStage, action: action, stage: stage) }
        let theirs = possible.filter { !$0.by.isDisjoint(with: actors) }
        guard !theirs.isEmpty else {
            // A right held only while a period runs (or only after it) is refused with the period, not with the role.
            throw LifecycleRefusal(.notByThisRole, action: action, stage: stage)
        }
        guard let rule = theirs.first(where: { $0.condition.holds(in: circumstances) }) else {
            throw LifecycleRefusal(.notAtThisTime, action: action, stage: stage)
        }
        return rule
    }
}

extension LifecycleRule.Condition {
    package func holds(in circumstances: Circumstances) -> Bool {
        switch self {
        case .none: true
        case .reviewPeriodRuns: !circumstances.reviewPeriodEnded
        case .reviewPeriodEnded: circumstances.reviewPeriodEnded
        case .correctionPeriodEnded: circumstances.correctionPeriodEnded
        case .noWaiverPending: !circumstances.feeWaiverPending
        case .filerInsists: circumstances.filerInsists
        }
    }
}
