/// Fetching, proposals, reminders, messages and the night's report.
public protocol NightWording {}
