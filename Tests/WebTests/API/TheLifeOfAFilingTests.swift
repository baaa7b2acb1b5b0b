import Filings
import Interchange
import Registry
import Testing
import Web

@Suite("A filing by the API")
struct TheLifeOfAFilingByAPITests {
    @Test("Begun, answered, documented, signed, receipted, claimed, registered, numbered; the papers are there")
    func fromDraftToNumber() async throws {
        let court = try await TestCourt { $0.messagesAreSimulated = true }
        let person = try await court.person("林知秋", "lin@example.org")
        let clerk = try await court.person("王敏", "wang@example.org", roles: RoleHeld(.clerk, in: TestCourt.court))
        try await court.run { client in
            let credentials = "{\"contact\":\"lin@example.org\",\"password\":\"\(TestCourt.password)\"}"
            let signedIn = try await client.call(.post, "/api/v1/sign-ins", json: credentials)
            #expect(signedIn.status == 201)
            let token = try signedIn.decoded(as: SignInModel.self).token

            let start = "{\"court\":\"京0105\",\"form\":\"private-lending\"}"
            let started = try await client.call(.post, "/api/v1/filings", token: token, json: start)
            #expect(started.status == 201)
            let filing = try started.decoded(as: FilingModel.self)
            let path = "/api/v1/filings/\(filing.id)"
            #expect(started.header("Location") == path)

            let saved = try await client.call(.put, path + "/answers", token: token, body: try Lending.json)
            #expect(saved.status == 200 && saved.header("ETag") == "\"2\"")
            let check = try await client.call(.post, path + "/check", token: token).decoded(as: CheckModel.self)
            #expect(check.isComplete, "\(check.findings)")
            #expect(check.fee?.ordinary.yuan == "2300.00" && check.fee?.summary.yuan == "1150.00")

            let upload = Multipart.body([("role", "exhibit"), ("title", "借条"), ("proves", "借款")], file: "借条.pdf")
            let documents = path + "/documents"
            let added = try await client.call(.post, documents, token: token, body: upload, type: Multipart.type)
            #expect(added.status == 201, "\(added.text)")
            let document = try added.decoded(as: DocumentModel.self)
            #expect(document.title == "借条" && document.mediaType == "application/pdf")
            #expect(try court.vault.leftovers.isEmpty)

            async let sent = client.call(.post, path + "/signing-codes", token: token)
            try await court.settleUntil { try await court.latestCode(of: person) != "" }
            let code = try await sent.decoded(as: SigningCodeModel.self)
            #expect(code.simulated && code.code?.count == 6)

            let signing = "{\"name\":\"林知秋\",\"code\":\"\(code.code ?? "")\"}"
            let submitted = try await client.call(.post, path + "/submission", token: token, json: signing)
            #expect(submitted.status == 201, "\(submitted.text)")
            let receipt = try submitted.decoded(as: ReceiptModel.self)
            #expect(receipt.documents.map(\.sha256) == [document.sha256])
            #expect(receipt.deadline.lastDay == "2026-11-30")
            #expect(receipt.receivedAt.hasSuffix("+08:00"))
            let again = try await client.call(.get, path + "/receipt", token: token).decoded(as: ReceiptModel.self)
            #expect(again == receipt)

            let clerkToken = try await court.token(of: clerk)
            let queue = try await client.call(.get, "/api/v1/courts/%E4%BA%AC0105/queue", token: clerkToken)
            let items = try queue.decoded(as: PageModel<QueueItemModel>.self).items
            #expect(items.map(\.id) == [filing.id] && items.first?.daysLeft == 7)
            #expect(try await client.call(.post, path + "/claim", token: clerkToken).status == 200)
            let seen = try await client.call(.get, path, token: clerkToken)
            #expect(try seen.decoded(as: FilingModel.self).claimedBy == "王敏")
            let registered = try await client.call(
                .post,
                path + "/registration",
                token: clerkToken,
                json: "{\"procedure\":\"summary\"}",
                headers: ["If-Match": seen.header("ETag") ?? ""]
            )
            #expect(registered.status == 201, "\(registered.text)")
            #expect(try registered.decoded(as: CaseModel.self).number == "（2026）京0105民初1号")

            try await court.settle()
            let papers = try await client.call(.get, path + "/papers", token: token)
                .decoded(as: PageModel<PaperModel>.self).items
            #expect(
                Set(papers.map(\.kind))
                    == [
                        "pleading", "receipt", "acceptanceNotice", "rightsNotice", "evidenceNotice", "responseNotice",
                        "feeNotice",
                    ]
            )
            for paper in papers {
                let content = try await client.call(.get, path + "/papers/\(paper.id)/content", token: token)
                #expect(content.text.hasPrefix("%PDF-"))
                let checked = try await client.call(.get, "/api/v1/papers/\(paper.verificationCode)")
                #expect(try checked.decoded(as: PaperCheckModel.self).sha256 == paper.sha256)
            }
        }
    }
}

extension TestCourt {
    /// Works on the outbox until something has happened that another task brings about.
    func settleUntil(_ isThere: () async throws -> Bool) async throws {
        for _ in 0..<500 {
            try await settle()
            if try await isThere() { return }
            await Task.yield()
        }
        let (waiting, givenUp) = try await office.store.read { tx in try tx.outbox.counts() }
        Issue.record("it never happened; the outbox has \(waiting) waiting, \(givenUp) given up")
    }
}
