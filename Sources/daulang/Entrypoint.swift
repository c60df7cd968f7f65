import Commands
import Glibc

@main
struct Entrypoint {
    static func main() async {
        exit(await DaulangCommand.launch(Array(CommandLine.arguments.dropFirst())))
    }
}
