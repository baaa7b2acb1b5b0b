import HTTPTypes
import Testing
import Web

@Suite("The API's description")
struct DescriptionTests {
    @Test("Every API route is described under its name, and nothing else is")
    func coverage() {
        let routes = Routes.api.map {
            ("\($0.method.rawValue) \($0.path.dropFirst("/api/v1".count))", $0.name.rawValue)
        }
        #expect(Description.shared.operations == Dictionary(uniqueKeysWithValues: routes))
    }

    @Test("It is served to anyone")
    func served() async throws {
        let court = try await TestCourt()
        try await court.run { client in
            let answer = try await client.call(.get, "/api/v1/openapi.json")
            #expect(answer.status == 200 && answer.text.contains("\"openapi\": \"3.1.0\""))
        }
    }
}
