namespace Kyodo.Embedded.Generator;
