import Filings
import Law
import Registry
import Store
import TestCluster
import Testing

/// Two people decide on the same filing at the same moment: one is carried out, the other is told what happened instead.
@Suite("Two decisions at once", .everyEngine)
struct RaceTests {
    private struct People {
        let clerk: Caller
        let other: Caller
        let judge: Caller
        let second: Caller
    }

    enum Deed: String, CaseIterable {
        case register, refuse, refuseAsSecondJudge, requestCorrection, redirect, claimAsOther

        /// Where the filing is once it was done; nil: where it was.
        var leadsTo: Stage.Name? {
            switch self {
            case .register: .registered
            case .refuse, .refuseAsSecondJudge: .refused
            case .requestCorrection: .awaitingCorrection
            case .redirect: .redirected
            case .claimAsOther: nil
            }
        }
    }

    /// What tells the truth about being too late.
    private static let truths: Set<Refusal.Code> = [
        .decidedMeanwhile, .refusedMeanwhile, .withdrawnMeanwhile, .redirectedMeanwhile, .correctedMeanwhile,
        .notInThisStage, .claimedByAnother,
        .changedMeanwhile,
    ]

    private static func carryOut(
        _ deed: Deed,
        on filing: FilingID,
        by people: People,
        in office: Office
    ) async -> Refusal? {
        do {
            switch deed {
            case .register:
                _ = try await RegisterCase(filing: filing, procedure: .summary, caller: people.clerk).carryOut(
                    in: office
                )
            case .refuse, .refuseAsSecondJudge:
                let judge = deed == .refuse ? people.judge : people.second
                _ = try await RefuseFiling(filing: filing, ground: .noClaim, facts: "没有写明。", caller: judge)
                    .carryOut(in: office)
            case .requestCorrection:
                _ = try await RequestCorrection(
                    filing: filing,
                    content: CorrectionContent(others: ["请写明住所地。"], days: 7),
                    caller: people.other
                ).carryOut(in: office)
            case .redirect:
                _ = try await RedirectFiling(
                    filing: filing,
                    redirectCase: .otherOrgan,
                    direction: "某仲裁委员会",
                    reasons: "应当先申请仲裁。",
                    caller: people.other
                ).carryOut(in: office)
            case .claimAsOther: _ = try await ClaimFiling(filing: filing, caller: people.other).carryOut(in: office)
            }
            return nil
        } catch {
            return error as? Refusal ?? Refusal(.outcomeUnknown)
        }
    }

    private func people(_ test: TestOffice) async throws -> People {
        People(
            clerk: try await test.caller("书记员甲", .clerk),
            other: try await test.caller("书记员乙", .clerk),
            judge: try await test.caller("法官甲", .filingJudge),
            second: try await test.caller("法官乙", .filingJudge)
        )
    }

    @Test(
        "One wins, the other is told the truth, and everything agrees",
        arguments: [
            (Deed.register, Deed.refuse), (.register, .requestCorrection), (.register, .redirect),
            (.refuse, .refuseAsSecondJudge), (.refuse, .requestCorrection), (.refuse, .redirect),
        ]
    )
    func race(one: Deed, two: Deed) async throws {
        let test = try await TestOffice()
        let (filer, people) = (try await test.caller("张晓岚"), try await people(test))
        for _ in 0..<2 {
            let filing = try await test.received(by: filer).id
            async let first = Self.carryOut(one, on: filing, by: people, in: test.office)
            async let second = Self.carryOut(two, on: filing, by: people, in: test.office)
            let (refusedFirst, refusedSecond) = await (first, second)
            let stage = try await test.find(filing)?.stage.name
            #expect(
                (refusedFirst == nil) != (refusedSecond == nil),
                "\(one) and \(two) in \(String(describing: stage))"
            )
            #expect(stage == (refusedFirst == nil ? one : two).leadsTo)
            let lost = refusedFirst ?? refusedSecond
            #expect(lost.map { Self.truths.contains($0.code) } == true, "\(String(describing: lost))")
            test.clock.advance(seconds: 400)
        }
        try await test.settle()
        #expect(try await test.check().problems == [])
    }

    @Test("A claim that has lapsed is somebody else's or is decided on: never both without a word")
    func lapsedClaim() async throws {
        let test = try await TestOffice()
        let (filer, people) = (try await test.caller("张晓岚"), try await people(test))
        for _ in 0..<3 {
            let filing = try await test.received(by: filer).id
            _ = try await ClaimFiling(filing: filing, caller: people.clerk).carryOut(in: test.office)
            test.clock.advance(seconds: 1_800)
            async let registering = Self.carryOut(.register, on: filing, by: people, in: test.office)
            async let claiming = Self.carryOut(.claimAsOther, on: filing, by: people, in: test.office)
            let (registered, claimed) = await (registering, claiming)
            let found = try #require(try await test.find(filing))
            if registered == nil {
                // Whoever claimed a moment later has the case on the desk, or was told that it is decided.
                #expect(found.stage.name == .registered)
                #expect(claimed.map { Self.truths.contains($0.code) } ?? true)
            } else {
                #expect(registered?.code == .claimedByAnother && claimed == nil && found.stage.name == .received)
                #expect(registered?.facts["by"] == "书记员乙")
            }
        }
        try await test.settle()
        #expect(try await test.check().problems == [])
    }
}
