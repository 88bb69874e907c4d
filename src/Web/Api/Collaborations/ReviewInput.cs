namespace Kyodo.Web.Api.Collaborations;

/// <summary>ふりかえり.</summary>
/// <param name="Rating">1 to 5.</param>
/// <param name="Again">Whether they would do it together again.</param>
/// <param name="Comment">At most 1,000 characters; for the desk.</param>
public sealed record ReviewInput(int Rating, bool Again, string Comment = "");
