public enum DaulangCommand {
    public static func main() async {}
}
