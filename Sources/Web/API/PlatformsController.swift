import Filings
import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import Law
import Registry

/// Platforms that act for people: their tokens, and what people allow them.
struct PlatformsController: Sendable {
    let site: Site

    var handlers: Handlers {
        [
            .apiPlatforms: all, .apiAddPlatform: add, .apiRevokePlatform: revoke,
            .apiToken: token, .apiConsents: list, .apiGiveConsent: give, .apiWithdrawConsent: withdraw,
        ]
    }

    private struct Token: Encodable {
        let accessToken: String
        let tokenType = "Bearer"
        let expiresIn: Int
        let scope: String

        enum CodingKeys: String, CodingKey {
            case accessToken = "access_token"
            case tokenType = "token_type"
            case expiresIn = "expires_in"
            case scope
        }
    }

    /// RFC 6749 § 5.2.
    private struct Fault: Encodable {
        let error: String
        let errorDescription: String

        enum CodingKeys: String, CodingKey {
            case error
            case errorDescription = "error_description"
        }
    }

    private struct Adding: Decodable, Sendable {
        let name: String
        let returnURL: String?
        let webhookURL: String?
    }

    private static let pageLength = 50

    @Sendable private func all(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let after = try Query(request)["after"].map { PlatformID($0) }
        if case .some(nil) = after { throw MalformedRequest.cursorNotUnderstood }
        let place = after ?? nil
        let found = try await site.office.store.read { tx in
            try tx.platforms.all(after: place, limit: Self.pageLength + 1)
        }
        let page = found.prefix(Self.pageLength)
        let next = found.count > Self.pageLength ? page.last?.id.description : nil
        return .list(page.map { PlatformModel($0) }, next: next, of: request)
    }

    @Sendable private func add(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Adding.self).value
        let added = try await AddPlatform(name: body.name, returnURL: body.returnURL, webhookURL: body.webhookURL)
            .carryOut(in: site.office)
        return .json(PlatformModel(added.platform, secret: added.secret), status: .created)
    }

    @Sendable private func revoke(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await RevokePlatform(platform: context.identifier("platform")).carryOut(in: site.office)
        return .nothing()
    }

    private struct Giving: Decodable, Sendable {
        let platform: String
        let scopes: [String]
    }

    /// `grant_type=client_credentials` with the consent it is for (RFC 6749 § 4.4).
    @Sendable private func token(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let type = request.headers[.contentType].flatMap { HeaderValue($0)?.value.lowercased() }
        guard type == "application/x-www-form-urlencoded" else {
            return fault("invalid_request", "Send application/x-www-form-urlencoded.")
        }
        let form = try FormPairs(urlEncoded: await BodyLimits.collect(request, upTo: 10_000))
        guard form["grant_type"] == "client_credentials" else {
            return fault("unsupported_grant_type", "Only client_credentials.")
        }
        guard let (platform, secret) = Self.credentials(request, form) else {
            return fault("invalid_client", "Name the client by HTTP Basic, or client_id and client_secret.", 401)
        }
        guard let consent = form["consent"] else {
            return fault("invalid_request", "Name the consent that the person gave.")
        }
        var scopes: Set<PlatformScope>?
        if let text = form["scope"] {
            let named = text.split(separator: " ").map { PlatformScope(rawValue: String($0)) }
            guard named.allSatisfy({ $0 != nil }) else { return fault("invalid_scope", "Scopes: read write submit.") }
            scopes = Set(named.compactMap { $0 })
        }
        let verb = IssueToken(
            platform: platform,
            secret: secret,
            consent: consent,
            scopes: scopes,
            source: context.source
        )
        do {
            let issued = try await verb.carryOut(in: site.office)
            var response = Response.json(
                Token(
                    accessToken: issued.token,
                    expiresIn: issued.seconds,
                    scope: issued.scopes.map(\.rawValue).sorted().joined(separator: " ")
                )
            )
            response.headers[.cacheControl] = "no-store"
            return response
        } catch let refusal as Refusal {
            let words = Problem(refusal).sentence.english
            switch refusal.code {
            case .platformUnknown: return fault("invalid_client", words, 401)
            case .consentUnknown: return fault("invalid_grant", words)
            case .scopeMissing: return fault("invalid_scope", words)
            default: throw refusal
            }
        }
    }

    private func fault(_ error: String, _ words: String, _ status: Int = 400) -> Response {
        var response = Response.json(Fault(error: error, errorDescription: words), status: .init(code: status))
        response.headers[.cacheControl] = "no-store"
        if status == 401 { response.headers[.wwwAuthenticate] = "Basic realm=\"dengwen\"" }
        return response
    }

    /// HTTP Basic (both parts form-encoded, RFC 6749 § 2.3.1), or the two names of the form.
    private static func credentials(_ request: Request, _ form: FormPairs) -> (String, String)? {
        if let header = request.headers[.authorization], header.lowercased().hasPrefix("basic "),
            let data = Data(base64Encoded: String(header.dropFirst(6))),
            let text = String(validating: data, as: UTF8.self)
        {
            let pieces = text.split(separator: ":", maxSplits: 1).map { PercentCoding.decoded($0.utf8) ?? "" }
            return pieces.count == 2 ? (pieces[0], pieces[1]) : nil
        }
        guard let platform = form["client_id"], let secret = form["client_secret"] else { return nil }
        return (platform, secret)
    }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let lines = try await ListConsents(caller: context.requireCaller()).carryOut(in: site.office)
        return .json(PageModel(items: lines.map { ConsentModel($0.consent, platform: $0.platform) }))
    }

    @Sendable private func give(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Giving.self).value
        let scopes = body.scopes.map { PlatformScope(rawValue: $0) }
        guard scopes.allSatisfy({ $0 != nil }) else { throw MalformedRequest.wrongShape(pointer: "/scopes") }
        guard let platform = PlatformID(body.platform) else { throw Refusal(.notFound) }
        let caller = try context.requireCaller()
        let consent = try await GiveConsent(
            platform: platform,
            scopes: Set(scopes.compactMap { $0 }),
            caller: caller
        ).carryOut(in: site.office)
        let known = try await ListConsents(caller: caller).carryOut(in: site.office)
        guard let line = known.first(where: { $0.consent.id == consent.id }) else { throw Refusal(.notFound) }
        return .json(ConsentModel(line.consent, platform: line.platform), status: .created)
    }

    @Sendable private func withdraw(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await WithdrawConsent(consent: context.identifier("consent"), caller: context.requireCaller())
            .carryOut(in: site.office)
        return .nothing()
    }
}

extension PlatformModel {
    init(_ platform: PlatformRecord, secret: String? = nil) {
        self.init(
            id: platform.id.description,
            name: platform.name,
            returnURL: platform.returnURL,
            webhookURL: platform.webhookURL,
            createdAt: platform.createdAt.rfc3339,
            revokedAt: platform.revokedAt?.rfc3339,
            secret: secret,
            webhookSecret: secret.map { _ in "whsec_" + Data(platform.webhookSecret).base64EncodedString() }
        )
    }
}

extension ConsentModel {
    init(_ consent: ConsentRecord, platform: PlatformRecord) {
        self.init(
            id: consent.id.description,
            platform: platform.id.description,
            name: platform.name,
            scopes: consent.scopes.map(\.rawValue).sorted(),
            givenAt: consent.givenAt.rfc3339
        )
    }
}
