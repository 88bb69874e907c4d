using Kyodo.Grains.Models;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Rulebooks;

namespace Kyodo.Grains.Districts;

/// <summary>What needs are compiled by.</summary>
/// <param name="Municipality">The make-up, for its plane.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Model">The model.</param>
internal readonly record struct Ground(Municipality Municipality, RulebookInForce Rules, ModelInForce Model);
