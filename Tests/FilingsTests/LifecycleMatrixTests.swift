import Filings
import Testing

/// The whole matrix, stage × action × actor, written out a second time by hand: whoever changes the lifecycle changes it here too.
@Suite("The lifecycle of a civil filing of first instance")
struct LifecycleMatrixTests {
    /// F filer, C clerk, J filing judge, D division head, M mediator, A archivist, T whoever receives cases for trial.
    ///
    /// A capital means: allowed in ordinary circumstances (no period has ended, nobody insists).
    static let ordinary: [Action: [Stage.Name: String]] = [
        .write: [.draft: "F", .awaitingCorrection: "F"],
        .submit: [.draft: "F"],
        .resubmit: [.awaitingCorrection: "F"],
        .withdraw: [.received: "F", .awaitingCorrection: "F"],
        .insist: [.returnedAndRecorded: "F", .redirected: "F", .forwarded: "F"],
        .refile: [.returnedAndRecorded: "F", .withdrawn: "F"],
        .appeal: [.refused: "F"],
        .requestWithdrawal: [.registered: "F"],
        .claim: [.received: "CJD", .awaitingCorrection: "CJD", .registered: "CJD"],
        .assign: [.received: "D", .awaitingCorrection: "D", .registered: "D"],
        .noteContact: [
            .received: "CJD", .awaitingCorrection: "CJD", .returnedAndRecorded: "CJD", .redirected: "CJD",
            .refused: "CJD", .appealed: "CJD", .registered: "CJD",
        ],
        .requestCorrection: [.received: "CJD"],
        .recordServiceOfCorrection: [.awaitingCorrection: "CJD"],
        .returnAndRecord: [:],
        .draftRefusal: [.received: "CJD"],
        .redirect: [.received: "CJD"],
        .forward: [.received: "CJD"],
        .consentToForward: [.received: "F"],
        .register: [.received: "CJD"],
        .registerOnExpiry: [:],
        .refuse: [.received: "JD"],
        .forwardAppeal: [.appealed: "CJD"],
        .registerAsOrdered: [.appealed: "CJD"],
        .pay: [.registered: "F", .handedOver: "F", .closed: "F"],
        .recordPayment: [.registered: "CJD", .handedOver: "CJD", .closed: "CJD"],
        .recordRefund: [.registered: "CJD", .handedOver: "CJD", .closed: "CJD", .archived: "CJD"],
        .askFeeRelief: [.received: "F", .awaitingCorrection: "F", .registered: "F"],
        .decideFeeRelief: [.received: "JD", .awaitingCorrection: "JD", .registered: "JD", .closed: "JD"],
        .proposeDeemedWithdrawal: [.registered: "CJD"],
        .serveDefendant: [.registered: "CJD", .handedOver: "CJD"],
        .noticeFee: [.registered: "CJD"],
        .proposeMediation: [.received: "CJD", .registered: "CJD"],
        .answerMediation: [.received: "F", .registered: "F"],
        .appointMediator: [.received: "CJD", .registered: "CJD"],
        .takeUpMediation: [.received: "CJDM", .registered: "CJDM"],
        .extendMediation: [.received: "CJDM", .registered: "CJDM"],
        .endMediation: [.received: "CJDM", .registered: "CJDM"],
        .settleMediation: [.registered: "CJDM"],
        .closeAsSettled: [.registered: "JD"],
        .grantWithdrawal: [.registered: "JD"],
        .deemWithdrawn: [.registered: "JD"],
        .handOver: [.registered: "CJD"],
        .acknowledgeHandOver: [.handedOver: "T"],
        .reportTrial: [.handedOver: "T"],
        .archive: [.handedOver: "A", .closed: "A"],
    ]

    static let letters: [Character: Actor] = [
        "F": .filer, "C": .court(.clerk), "J": .court(.filingJudge), "D": .court(.divisionHead),
        "M": .court(.mediator), "A": .court(.archivist),
        "T": .court(.trialReceiver),
    ]

    @Test(
        "Every stage, action and actor: allowed where the table says so, and nowhere else",
        arguments: Action.allCases
    )
    func matrix(action: Action) throws {
        let expected = try #require(Self.ordinary[action], "the hand-written table has no row for \(action)")
        for stage in Stage.Name.allCases {
            let allowed = Set((expected[stage] ?? "").compactMap { Self.letters[$0] })
            for actor in Actor.all {
                let isAllowed = Self.isPermitted(action, stage, actor)
                #expect(isAllowed == allowed.contains(actor), "\(action) in \(stage) by \(actor)")
            }
        }
    }

    @Test(
        "When the review period has ended, the division head registers or refuses, and nobody does anything else (登记立案规定 art. 8)"
    )
    func afterTheReviewPeriod() {
        let ended = Circumstances(reviewPeriodEnded: true)
        for action in Action.allCases {
            for actor in Actor.all {
                let expected: Bool
                switch (action, actor) {
                case (.registerOnExpiry, .court(.divisionHead)), (.refuse, .court(.divisionHead)): expected = true
                case (.withdraw, .filer), (.askFeeRelief, .filer): expected = true
                case (.decideFeeRelief, .court(.filingJudge)), (.decideFeeRelief, .court(.divisionHead)):
                    expected = true
                case (.claim, .court(.clerk)), (.claim, .court(.filingJudge)), (.claim, .court(.divisionHead)):
                    expected = true
                // A draft for the head to sign decides nothing.
                case (.draftRefusal, .court(.clerk)), (.draftRefusal, .court(.filingJudge)),
                    (.draftRefusal, .court(.divisionHead)):
                    expected = true
                // Whose desk it lies on, and who was called, decides nothing either.
                case (.assign, .court(.divisionHead)), (.noteContact, .court(.clerk)),
                    (.noteContact, .court(.filingJudge)), (.noteContact, .court(.divisionHead)):
                    expected = true
                default: expected = false
                }
                #expect(Self.isPermitted(action, .received, actor, ended) == expected, "\(action) by \(actor)")
            }
        }
    }

    @Test("A filing is returned and recorded only after the correction period (登记立案规定 art. 7)")
    func returning() {
        let ended = Circumstances(correctionPeriodEnded: true)
        #expect(!Self.isPermitted(.returnAndRecord, .awaitingCorrection, .court(.clerk)))
        #expect(Self.isPermitted(.returnAndRecord, .awaitingCorrection, .court(.clerk), ended))
        #expect(
            Self.isPermitted(.resubmit, .awaitingCorrection, .filer, ended),
            "late papers are taken until the return"
        )
        #expect(!Self.isPermitted(.resubmit, .returnedAndRecorded, .filer, ended))
    }

    @Test(
        "Who was turned away and insists gets a ruling by a judge (登记立案规定 art. 7)",
        arguments: [
            Stage.Name.returnedAndRecorded, .redirected, .forwarded,
        ]
    )
    func insisting(stage: Stage.Name) {
        let insists = Circumstances(filerInsists: true)
        #expect(Self.isPermitted(.refuse, stage, .court(.filingJudge), insists))
        #expect(!Self.isPermitted(.refuse, stage, .court(.filingJudge)))
        #expect(!Self.isPermitted(.refuse, stage, .court(.clerk), insists))
        #expect(!Self.isPermitted(.register, stage, .court(.clerk), insists))
    }

    @Test("Nobody is deemed to have withdrawn while a waiver is pending (诉讼费用交纳办法 art. 48)")
    func waiver() {
        let pending = Circumstances(feeWaiverPending: true)
        #expect(!Self.isPermitted(.deemWithdrawn, .registered, .court(.filingJudge), pending))
        #expect(Self.isPermitted(.deemWithdrawn, .registered, .court(.filingJudge)))
    }

    @Test("A refusal says whether the stage, the person or the time stands in the way")
    func refusals() {
        func code(_ action: Action, _ stage: Stage.Name, _ actor: Actor) -> LifecycleRefusal.Code? {
            do throws(LifecycleRefusal) {
                _ = try Lifecycle.permit(action, in: stage, by: [actor], kind: .civil)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code(.register, .draft, .court(.clerk)) == .notInThisStage)
        #expect(code(.register, .received, .filer) == .notByThisRole)
        #expect(code(.registerOnExpiry, .received, .court(.divisionHead)) == .notAtThisTime)
        #expect(code(.register, .received, .court(.clerk)) == nil)
    }

    @Test("No ruling is a clerk's")
    func rulingsAreJudges() {
        for rule in Lifecycle.civil
        where [.refuse, .grantWithdrawal, .deemWithdrawn, .closeAsSettled].contains(rule.action) {
            #expect(!rule.by.contains(.court(.clerk)), "\(rule.action)")
        }
    }

    private static func isPermitted(
        _ action: Action,
        _ stage: Stage.Name,
        _ actor: Actor,
        _ circumstances: Circumstances = .ordinary
    ) -> Bool {
        (try? Lifecycle.permit(action, in: stage, by: [actor], kind: .civil, circumstances: circumstances)) != nil
    }
}
