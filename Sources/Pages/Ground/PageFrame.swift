package import Law

/// What every page shows round its own content.
package struct PageFrame: Sendable {
    package struct Assets: Sendable {
        package let css: String
        package let icon: String
        package let manifest: String

        package init(css: String, icon: String, manifest: String) {
            self.css = css
            self.icon = icon
            self.manifest = manifest
        }
    }

    package struct Links: Sendable {
        package let home = Link.home
        package let preferences = Link.preferences
        package let signIn = Link.signIn
        package let openAccount = Link.openAccount
        package let filings = Link.filings
        package let account = Link.account
        package let start = Link.start
        package let simulatedMessages = Link.simulatedMessages
    }

    package struct NavItem: Sendable {
        package let navHref: String
        package let navLabel: String
        package let navHere: Bool
        package let navCount: String?

        package init(href: String, label: String, here: Bool, count: Int = 0) {
            navHref = href
            navLabel = label
            navHere = here
            navCount = count > 0 ? "\(count)" : nil
        }
    }

    package let language: Language
    package let large: Bool
    package let assets: Assets
    package var scripts: [String]
    package let demonstration: Bool
    package let links = Links()
    package var courtName: String
    package let here: String
    package let csrf: String
    package let once: String
    package let nav: [NavItem]
    package let signOutHref: String?
    package let personName: String?
    /// Seconds until the sign-in ends if nothing is done; nil where nobody is signed in.
    package let endsIn: String?
    package var flash: String?
    package var hasErrors: Bool
    package let contact: String

    package init(
        language: Language,
        large: Bool,
        assets: Assets,
        scripts: [String] = [],
        demonstration: Bool,
        courtName: String,
        here: String,
        csrf: String,
        once: String,
        nav: [NavItem],
        personName: String?,
        endsIn: Int? = nil,
        flash: String? = nil,
        hasErrors: Bool = false,
        contact: String
    ) {
        self.language = language
        self.large = large
        self.assets = assets
        self.scripts = scripts
        self.demonstration = demonstration
        self.courtName = courtName
        self.here = here
        self.csrf = csrf
        self.once = once
        self.nav = nav
        signOutHref = personName == nil ? nil : Link.signOut
        self.personName = personName
        self.endsIn = endsIn.map { "\($0)" }
        self.flash = flash
        self.hasErrors = hasErrors
        self.contact = contact
    }
}

/// A page: the values of one template.
package protocol PageValues: Sendable {
    /// The template's name, without the extension.
    static var template: String { get }
}

extension TemplateSet {
    package func html(_ page: some PageValues, in frame: PageFrame) -> String {
        render(type(of: page).template, Framed(page: page, frame: frame), in: frame.language)
    }
}
