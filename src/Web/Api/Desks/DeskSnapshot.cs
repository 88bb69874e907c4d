using Kyodo.Grains.Desks;
using Kyodo.Grains.ReadModel;
using Kyodo.Silo.ReadModel;

namespace Kyodo.Web.Api.Desks;

/// <summary>Rows of the desk, and the position from which events follow them.</summary>
/// <param name="Position">Where the numbering stood before the rows were read.</param>
/// <param name="Needs">The rows.</param>
public sealed record DeskSnapshot(DeskPosition Position, Page<NeedRow> Needs);
