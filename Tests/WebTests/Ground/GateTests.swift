import Filings
import Interchange
import Registry
import Testing
import Web

@Suite("Who is let through")
struct GateTests {
    @Test("A page that needs a sign-in leads there and back; the API says so")
    func signInNeeded() async throws {
        let court = try await TestCourt()
        try await court.run(pages: TestPages.handlers(court)) { client in
            let page = try await client.call(.get, "/filings?after=x")
            #expect(page.status == 303 && page.header("Location") == "/sign-in?next=%2Ffilings%3Fafter%3Dx")
            let api = try await client.call(.get, "/api/v1/filings")
            #expect(api.status == 401 && api.header("WWW-Authenticate") == "Bearer")
            #expect(try api.decoded(as: ProblemModel.self).code == "signInNeeded")
        }
    }

    @Test("Who does not hold the role in the court of the address is told that nothing is there")
    func roles() async throws {
        let court = try await TestCourt()
        let here = try await court.person("王敏", "a@example.org", roles: RoleHeld(.clerk, in: TestCourt.court))
        let there = try await court.person("赵青", "b@example.org", roles: RoleHeld(.clerk, in: TestCourt.otherCourt))
        let counter = try await court.person("钱平", "c@example.org", roles: RoleHeld(.counterStaff, in: TestCourt.court))
        let tokens = [
            (try await court.token(of: here), 200), (try await court.token(of: there), 404),
            (try await court.token(of: counter), 404),
        ]
        try await court.run(pages: TestPages.handlers(court)) { client in
            for (token, status) in tokens {
                let page = try await client.call(.get, "/courts/%E4%BA%AC0105/queue", token: token)
                #expect(page.status == status)
                #expect(status != 200 || page.text == TestCourt.court)
            }
        }
    }

    @Test("A role taken back is gone at the next request")
    func revoked() async throws {
        let court = try await TestCourt()
        let role = RoleHeld(.clerk, in: TestCourt.court)
        let clerk = try await court.person("王敏", "wang@example.org", roles: role)
        let token = try await court.token(of: clerk)
        try await court.run { client in
            let path = "/api/v1/courts/%E4%BA%AC0105/queue"
            let before = try await client.call(.get, path, token: token)
            #expect(before.status == 200)
            try await GrantRole(account: clerk.id, role: role, isRevoked: true).carryOut(in: court.office)
            let after = try await client.call(.get, path, token: token)
            #expect(after.status == 404)
        }
    }

    @Test(
        "After signing in people are sent to a page of this site, never elsewhere",
        arguments: [
            ("/filings/1?a=b", true), ("/", true), ("//evil.example", false), ("https://evil.example", false),
            ("/\\evil.example", false), ("filings", false), ("", false), ("/a\r\nSet-Cookie: x", false), ("/立案", false),
        ]
    )
    func returnAddress(address: String, isTaken: Bool) {
        #expect(ReturnAddress.checked(address) == (isTaken ? address : nil))
    }
}
