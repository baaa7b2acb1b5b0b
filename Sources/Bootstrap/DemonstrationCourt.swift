import Documents
package import Filings
package import Forms
import Foundation
package import Law
package import Registry
import Web
import Yams

/// A demonstration: people in every role at one court and filings on every step of the way, all made by the real verbs.
package struct DemonstrationCourt: Encodable, Sendable {
    package struct Person: Encodable, Sendable {
        package let name: String
        package let contact: String
        package let roles: [String]
    }

    package let court: String
    package let password: String
    package let people: [Person]

    /// What `make run` prints.
    package var lines: [String] {
        ["Demonstration court \(court). Everybody's password: \(password)"]
            + people.map { "  \($0.contact)  \($0.name)  \($0.roles.joined(separator: ", "))" }
    }

    static let password = "denggu-2026-demo"
    static let courtCode = "京0105"

    /// Invented people; mobile numbers of a prefix nobody holds.
    private static let cast: [(name: String, contact: String, roles: [Role])] = [
        ("张晓岚", "litigant@example.org", []),
        ("陈立新", "lawyer@example.org", []),
        ("王敏", "clerk@example.org", [.clerk]),
        ("刘建国", "clerk2@example.org", [.clerk]),
        ("赵正", "judge@example.org", [.filingJudge]),
        ("孙慧", "head@example.org", [.divisionHead]),
        ("郑宁", "supervisor@example.org", [.supervisor]),
        ("周平", "counter@example.org", [.counterStaff]),
        ("罗安", "mediator@example.org", [.mediator]),
        ("何静", "trial@example.org", [.trialReceiver]),
        ("沈默", "archivist@example.org", [.archivist]),
        ("吴凡", "operator@example.org", [.operator]),
    ]

    /// Makes the data folder and fills it.
    ///
    /// A store that is there already is described, not touched.
    package static func make(
        _ settings: Settings,
        progress: @escaping @Sendable (Int, Int, String) -> Void
    ) async throws -> DemonstrationCourt {
        let people = cast.map { Person(name: $0.name, contact: $0.contact, roles: $0.roles.map(\.rawValue)) }
        let demonstration = DemonstrationCourt(court: courtCode, password: password, people: people)
        // A file that is there may be served just now, and would be locked.
        if case .sqlite = settings.database,
            FileManager.default.fileExists(atPath: settings.dataFolder + "/dengwen.sqlite")
        {
            return demonstration
        }
        // Said before a folder is made: the demonstration sends documents, and each is examined.
        if let program = MachineNeeds.missingProgram { throw InstallationProblem.program(program) }
        try writeSettings(settings.dataFolder)
        let installation = try await Installation.open(settings)
        do {
            guard try await installation.isUnused() else {
                await installation.close()
                return demonstration
            }
            try await Populating(installation: installation, progress: progress).run(cast: cast)
        } catch {
            await installation.close()
            throw error
        }
        await installation.close()
        return demonstration
    }

    private static func writeSettings(_ folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let text = #"{"dengwen": {"messages": "simulated", "demonstration": "true", "codesPerHour": "1000000"}}"#
        try text.write(toFile: folder + "/settings.json", atomically: true, encoding: .utf8)
    }
}

/// Fills the demonstration through the verbs.
private struct Populating: Sendable {
    let installation: Installation
    let progress: @Sendable (Int, Int, String) -> Void

    /// How far each filing goes.
    ///
    /// The clock is moved back so that the queue shows filings of different ages.
    private enum Goal {
        case draft, submitted, claimed, registered, mediating, correcting, unserved, corrected, returned
    }

    private static let plan: [(days: Int, debtor: String, yuan: Int, goal: Goal)] = [
        (9, "李长河", 120_000, .registered), (8, "何小满", 36_000, .registered), (7, "许多", 8_800, .registered),
        (6, "马跃", 500_000, .submitted), (5, "高翔", 64_000, .submitted), (4, "林溪", 15_500, .submitted),
        (3, "罗成功", 230_000, .submitted), (2, "梁田", 9_999, .submitted), (1, "宋词", 78_000, .submitted),
        (1, "唐诗", 1_200_000, .submitted), (0, "曹操心", 42_000, .claimed), (0, "欧阳宁", 25_000, .draft),
        (2, "柳青", 18_000, .correcting), (4, "钟鸣", 66_000, .corrected), (45, "白露", 31_000, .returned),
        (1, "燕归来", 12_000, .unserved), (3, "程万里", 52_000, .mediating), (2, "江平", 88_000, .mediating),
    ]

    func run(cast: [(name: String, contact: String, roles: [Role])]) async throws {
        let total = cast.count + Self.plan.count
        var done = 0
        var callers: [String: Caller] = [:]
        for person in cast {
            let account = try await AddAccount(
                name: person.name,
                contact: person.contact,
                password: DemonstrationCourt.password,
                language: .chinese
            ).carryOut(in: installation.office)
            let roles = Set(person.roles.map { RoleHeld($0, in: DemonstrationCourt.courtCode) })
            for role in roles { try await GrantRole(account: account.id, role: role).carryOut(in: installation.office) }
            callers[person.contact] = Caller(account: account.id, name: account.name, roles: roles, language: .chinese)
            done += 1
            progress(done, total, person.name)
        }
        guard let litigant = callers["litigant@example.org"], let clerk = callers["clerk@example.org"],
            let mediator = callers["mediator@example.org"]
        else { return }
        for (index, item) in Self.plan.enumerated() {
            let minutes = Self.plan.count - index
            let past = PastClock(now: SystemClock().now.adding(days: -item.days).adding(seconds: minutes * -61))
            let office = installation.office(at: past)
            let filing = try await file(item, as: litigant, clerk: clerk, in: office)
            if item.goal == .mediating { try await mediate(filing, by: mediator, clerk: clerk, in: office) }
            done += 1
            progress(done, total, "\(litigant.name)诉\(item.debtor)")
        }
    }

    private func file(
        _ item: (days: Int, debtor: String, yuan: Int, goal: Goal),
        as litigant: Caller,
        clerk: Caller,
        in office: Office
    ) async throws -> FilingRecord {
        var answers = try DemonstrationAnswers.privateLending(
            lender: litigant.name,
            borrower: item.debtor,
            yuan: item.yuan,
            resources: installation.settings.resourcesFolder
        )
        // Somebody who wants to be served on paper.
        if item.goal == .unserved { answers["plaintiffs.0.acceptsElectronicService"] = .text("no") }
        if item.goal == .mediating { answers["mediationWish"] = .text("yes") }
        let filing = try await StartFiling(
            form: "private-lending",
            court: DemonstrationCourt.courtCode,
            answers: answers,
            caller: litigant
        ).carryOut(in: office)
        guard item.goal != .draft else { return filing }
        let studio = installation.studio
        try await addExhibit(
            to: filing,
            studio: studio,
            lender: litigant,
            borrower: item.debtor,
            yuan: item.yuan,
            in: office
        )
        let gateway = SimulatedGateway(store: office.store, clock: office.clock)
        let worker = OutboxWorker(office: office, papers: studio, gateway: gateway)
        let sent = try await RequestSigningCode(filing: filing.id, caller: litigant).carryOut(in: office)
        while try await worker.workOnce() > 0 {}
        let code = try await SimulatedCode.find(sentBy: sent.task, in: office) ?? ""
        _ = try await SubmitFiling(
            filing: filing.id,
            signature: .init(name: litigant.name, code: code),
            caller: litigant
        ).carryOut(in: office)
        let isRegistered = item.goal == .registered || item.goal == .mediating
        if item.goal == .claimed || isRegistered {
            _ = try await ClaimFiling(filing: filing.id, caller: clerk).carryOut(in: office)
        }
        if isRegistered {
            _ = try await RegisterCase(filing: filing.id, procedure: .summary, caller: clerk).carryOut(in: office)
        }
        while try await worker.workOnce() > 0 {}
        guard [.correcting, .unserved, .corrected, .returned].contains(item.goal) else { return filing }
        try await correct(filing, item.goal, as: litigant, clerk: clerk, worker: worker, in: office)
        return filing
    }

    /// Given to a mediator; the first of them is taken up.
    private func mediate(
        _ filing: FilingRecord,
        by mediator: Caller,
        clerk: Caller,
        in office: Office
    ) async throws {
        _ = try await AppointMediator(filing: filing.id, mediator: .member(mediator.account), caller: clerk)
            .carryOut(in: office)
        if filing.caption.chinese.contains("程万里") {
            _ = try await TakeUpMediation(filing: filing.id, caller: mediator).carryOut(in: office)
        }
        let gateway = SimulatedGateway(store: office.store, clock: office.clock)
        let worker = OutboxWorker(office: office, papers: installation.studio, gateway: gateway)
        while try await worker.workOnce() > 0 {}
    }

    /// A notice, served; and what comes of it.
    private func correct(
        _ filing: FilingRecord,
        _ goal: Goal,
        as litigant: Caller,
        clerk: Caller,
        worker: OutboxWorker,
        in office: Office
    ) async throws {
        let content = CorrectionContent(
            chosen: [.init(code: "defendant-domicile"), .init(code: "identity-missing")],
            others: goal == .correcting ? ["请说明借款的用途。"] : [],
            days: goal == .correcting ? 15 : office.policy.correctionDays,
            internalNote: "先电话联系过当事人"
        )
        _ = try await RequestCorrection(filing: filing.id, content: content, caller: clerk).carryOut(in: office)
        while try await worker.workOnce() > 0 {}
        switch goal {
        case .corrected:
            guard let draft = try await ViewFiling(filing: filing.id, caller: litigant).carryOut(in: office).draft
            else {
                return
            }
            var answers = draft.answers
            answers["defendants.0.domicile"] = .text("北京市朝阳区")
            _ = try await SaveAnswers(filing: filing.id, typed: .whole(answers), caller: litigant).carryOut(in: office)
            let sent = try await RequestSigningCode(filing: filing.id, caller: litigant).carryOut(in: office)
            while try await worker.workOnce() > 0 {}
            let code = try await SimulatedCode.find(sentBy: sent.task, in: office) ?? ""
            _ = try await SubmitFiling(
                filing: filing.id,
                signature: .init(name: litigant.name, code: code),
                caller: litigant
            ).carryOut(in: office)
            while try await worker.workOnce() > 0 {}
        case .returned:
            // A month later the period has run out, whatever holidays lay in it.
            let later = installation.office(at: PastClock(now: office.clock.now.adding(days: 30)))
            _ = try await ReturnAndRecord(filing: filing.id, caller: clerk).carryOut(in: later)
            let studio = installation.studio
            let gateway = SimulatedGateway(store: later.store, clock: later.clock)
            let last = OutboxWorker(office: later, papers: studio, gateway: gateway)
            while try await last.workOnce() > 0 {}
        default: break
        }
    }

    /// A transfer record as an exhibit: a real PDF, made by the court's own composer.
    private func addExhibit(
        to filing: FilingRecord,
        studio: PaperStudio,
        lender: Caller,
        borrower: String,
        yuan: Int,
        in office: Office
    ) async throws {
        let pdf = try studio.transferRecord(
            from: lender.name,
            to: borrower,
            amount: Money(yuan: yuan),
            on: CourtDate(office.clock.now),
            at: office.clock.now
        )
        let incoming = try await office.vault.begin(limit: office.policy.documentBytes)
        try await incoming.append(pdf)
        _ = try await AddDocument(
            filing: filing.id,
            role: .exhibit,
            title: "银行转账回单",
            proves: "已经交付借款",
            fileName: "transfer.pdf",
            claimedType: "application/pdf",
            incoming: incoming,
            caller: lender
        ).carryOut(in: office)
    }
}

/// A clock that stands still in the past.
private struct PastClock: CourtClock {
    let now: Instant
}

extension Installation {
    /// The same office by another clock.
    fileprivate func office(at clock: any CourtClock) -> Office {
        Office(
            store: office.store,
            vault: office.vault,
            clock: clock,
            identifiers: SystemIdentifiers(clock: clock),
            secrets: office.secrets,
            passwords: office.passwords,
            examiner: office.examiner,
            forms: office.forms,
            defects: office.defects,
            courts: office.courts,
            calendar: office.calendar,
            policy: office.policy
        )
    }
}
