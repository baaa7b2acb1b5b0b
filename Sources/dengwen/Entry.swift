import ArgumentParser
import Commands

/// Where the program begins; everything is in `Commands`.
@main
struct Entry {
    static func main() async {
        await Dengwen.main()
    }
}
