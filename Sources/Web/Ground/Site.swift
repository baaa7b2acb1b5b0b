package import Hummingbird
package import Registry

/// Answers a request.
package typealias Handler = @Sendable (Request, DengwenContext) async throws -> Response

/// Handlers by the names of their routes.
package typealias Handlers = [Route.Name: Handler]

/// Everything a controller may use.
package struct Site: Sendable {
    package let office: Office
    package let settings: WebSettings
    package let files: StaticFiles
    package let cookies: CookieJar
    package let tokens: FormTokens
    package let notices: NoticePages

    /// - Throws: if the static files cannot be read.
    package init(office: Office, settings: WebSettings, notices: NoticePages = NoticePages()) throws {
        self.office = office
        self.settings = settings
        self.notices = notices
        files = try StaticFiles(folder: settings.resourcesFolder + "/static")
        cookies = CookieJar(isSecure: settings.isSecure)
        tokens = FormTokens(key: settings.formKey)
    }
}
