import Filings
import Forms
import Interchange
import Registry
import Testing
import Web

@Suite("Correction by the API")
struct CorrectionByAPITests {
    private struct Actors: Sendable {
        let court: TestCourt
        let filing: FilingRecord
        let path: String
        let person: AccountRecord
        let staff: AccountRecord
        let party: String
        let clerk: String

        init() async throws {
            court = try await TestCourt { $0.messagesAreSimulated = true }
            person = try await court.person("林知秋", "lin@example.org")
            staff = try await court.person("王敏", "wang@example.org", roles: RoleHeld(.clerk, in: TestCourt.court))
            filing = try await court.received(from: person)
            path = "/api/v1/filings/\(filing.id)"
            party = try await court.token(of: person)
            clerk = try await court.token(of: staff)
        }

        func ask(_ client: Client, _ json: String) async throws -> Answer {
            try await client.call(.post, path + "/correction-notices", token: clerk, json: json)
        }

        /// Asks for a code and hands in what is there.
        func submit(_ client: Client) async throws -> Answer {
            let before = try await court.latestCode(of: person)
            async let sent = client.call(.post, path + "/signing-codes", token: party)
            try await court.settleUntil { try await court.latestCode(of: person) != before }
            let code = try await sent.decoded(as: SigningCodeModel.self).code ?? ""
            let json = "{\"name\":\"林知秋\",\"code\":\"\(code)\"}"
            return try await client.call(.post, path + "/submission", token: party, json: json)
        }
    }

    @Test("Asked for, read, corrected, compared, registered")
    func corrected() async throws {
        let actors = try await Actors()
        try await actors.court.run { client in
            let catalogue = try await client.call(.get, "/api/v1/defects").decoded(as: PageModel<DefectModel>.self)
            #expect(catalogue.items.count >= 40 && catalogue.items.contains { $0.code == "defendant-domicile" })

            let request = """
                {"defects":[{"code":"defendant-domicile","note":"只写了姓名"}],"others":["请补充借款用途"],"days":7,
                "internalNote":"内部"}
                """
            let asked = try await actors.ask(client, request)
            #expect(asked.status == 201, "\(asked.text)")
            let notice = try asked.decoded(as: CorrectionNoticeModel.self)
            #expect(notice.ordinal == 1 && notice.internalNote == "内部" && notice.service.state == "underway")
            #expect(notice.defects.first?.place.path == "defendants.0.domicile")
            try await actors.court.settle()

            // The plaintiff takes text messages only: the account is not the address, and reading it serves.
            let forClerk = try await client.call(.get, actors.path + "/correction-notices", token: actors.clerk)
                .decoded(as: PageModel<CorrectionNoticeModel>.self).items
            #expect(forClerk.map(\.service.state) == ["arrived"])
            let forParty = try await client.call(.get, actors.path + "/correction-notices", token: actors.party)
                .decoded(as: PageModel<CorrectionNoticeModel>.self).items
            #expect(forParty.map(\.service.manner) == ["reading"] && forParty.first?.internalNote == nil)
            #expect(forParty.first?.service.deadline?.lastDay == "2026-11-30")

            var answers = Lending.answers
            answers["defendants.0.domicile"] = "某省某市某区乙路9号"
            let saved = try await client.call(
                .put,
                actors.path + "/answers",
                token: actors.party,
                body: try Lending.encoded(answers)
            )
            #expect(saved.status == 200, "\(saved.text)")
            let submitted = try await actors.submit(client)
            #expect(submitted.status == 201, "\(submitted.text)")
            #expect(try submitted.decoded(as: ReceiptModel.self).documents.count == 1)

            let all = try await client.call(.get, actors.path + "/submissions", token: actors.clerk)
                .decoded(as: PageModel<SubmissionModel>.self).items
            #expect(all.map(\.round) == [1, 2] && Set(all.map(\.answersSHA256)).count == 2)
            let differences = try await client.call(
                .get,
                actors.path + "/submissions/2/differences",
                token: actors.clerk
            ).decoded(as: DifferencesModel.self)
            #expect(differences.answers.map(\.path) == ["defendants.0.domicile"])
            #expect(differences.answers.first?.before == nil && differences.documents.isEmpty)

            let supervisor = RoleHeld(.supervisor, in: TestCourt.court)
            let stranger = try await actors.court.person("某人", "somebody@example.org", roles: supervisor)
            let nosy = try await actors.court.token(of: stranger)
            for path in ["/submissions/2/differences", "/submissions", "/correction-notices"] {
                #expect(try await client.call(.get, actors.path + path, token: nosy).status == 404)
            }
            #expect(
                try await client.call(.get, actors.path + "/submissions/3/differences", token: actors.clerk).status
                    == 404
            )

            let again = try await actors.ask(client, "{\"others\":[\"还有一处\"]}")
            #expect(again.status == 422 && again.text.contains("reasonMissing"))
            let registered = try await client.call(
                .post,
                actors.path + "/registration",
                token: actors.clerk,
                json: "{\"procedure\":\"summary\"}"
            )
            #expect(registered.status == 201, "\(registered.text)")
        }
    }

    @Test("Served by post, not in time, returned, filed again; every step before its time is refused with the reason")
    func returned() async throws {
        let actors = try await Actors()
        try await actors.court.run { client in
            #expect(try await actors.ask(client, "{}").text.contains("defectsMissing"))
            #expect(try await actors.ask(client, "{\"others\":[\"一\"],\"days\":90}").status == 422)
            let odd = try await actors.ask(
                client,
                "{\"defects\":[{\"code\":\"signature\",\"place\":{\"kind\":\"moon\"}}]}"
            )
            #expect(odd.status == 422 && odd.text.contains("/defects/0/place"))
            #expect(try await actors.ask(client, "{\"others\":[\"请补充\"],\"days\":3}").status == 201)
            try await actors.court.settle()
            let returning = actors.path + "/return-record"
            let early = try await client.call(.post, returning, token: actors.clerk)
            #expect(early.status == 409 && early.text.contains("noticeNotServed"))
            let service = actors.path + "/correction-notices/service"
            let wrong = "{\"day\":\"2026-11-22\",\"manner\":\"mail\"}"
            #expect(try await client.call(.post, service, token: actors.clerk, json: wrong).status == 422)
            let right = "{\"day\":\"2026-11-23\",\"manner\":\"mail\"}"
            let served = try await client.call(.post, service, token: actors.clerk, json: right)
            #expect(try served.decoded(as: FilingModel.self).deadline?.lastDay == "2026-11-26")
            let running = try await client.call(.post, returning, token: actors.clerk)
            #expect(running.status == 409 && running.text.contains("2026-11-26"))
            actors.court.clock.move(seconds: 4 * 86_400)
            // Sign-ins have lapsed meanwhile.
            let clerk = try await actors.court.token(of: actors.staff)
            let key = ["Idempotency-Key": "return-1"]
            let recorded = try await client.call(.post, returning, token: clerk, headers: key)
            #expect(recorded.status == 201, "\(recorded.text)")
            let repeated = try await client.call(.post, returning, token: clerk, headers: key)
            #expect(repeated.header("Idempotency-Replayed") == "true" && repeated.body == recorded.body)
            try await actors.court.settle()
            let party = try await actors.court.token(of: actors.person)
            let late = try await client.call(
                .post,
                actors.path + "/submission",
                token: party,
                json: "{\"name\":\"林知秋\",\"code\":\"000000\"}"
            )
            #expect(late.status == 409 && late.text.contains("returnedMeanwhile"))
            let refiled = try await client.call(.post, actors.path + "/refiling", token: party)
            #expect(refiled.status == 201, "\(refiled.text)")
            let draft = try refiled.decoded(as: FilingModel.self)
            #expect(draft.stage == "draft" && draft.id != actors.filing.id.description)
            let documents = try await client.call(.get, "/api/v1/filings/\(draft.id)/documents", token: party)
                .decoded(as: PageModel<DocumentModel>.self).items
            #expect(documents.map(\.title) == ["借条"])
            let content = "/api/v1/filings/\(draft.id)/documents/\(documents[0].id)/content"
            #expect(try await client.call(.get, content, token: party).text.hasPrefix("%PDF-"))
        }
    }
}
