import HTTPTypes
import Hummingbird
import Interchange
import Law
import Registry

/// `/api/v1/sign-ins`, `/api/v1/account`.
struct SignInsController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiSignIn: signIn, .apiSignOut: signOut, .apiAccount: account] }

    private struct Credentials: Decodable, Sendable {
        let contact: String
        let password: String
    }

    @Sendable private func signIn(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let credentials = try await JSONBody.read(request, as: Credentials.self).value
        let verb = SignIn(
            contact: credentials.contact,
            password: credentials.password,
            source: context.source,
            isProgram: true
        )
        let signedIn = try await verb.carryOut(in: site.office)
        let roles = try await site.office.store.read { tx in try tx.accounts.roles(of: signedIn.account.id) }
        let model = SignInModel(
            token: signedIn.token,
            expiresAt: signedIn.signIn.expiresAt.rfc3339,
            account: AccountModel(signedIn.account, roles: roles)
        )
        return .json(model, status: .created)
    }

    @Sendable private func signOut(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard let signIn = context.signIn else { throw MalformedRequest.signInNeeded }
        try await SignOut(signIn: signIn.id).carryOut(in: site.office)
        return .nothing()
    }

    @Sendable private func account(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard let account = context.account, let caller = context.caller else { throw MalformedRequest.signInNeeded }
        return .json(AccountModel(account, roles: caller.roles))
    }
}
