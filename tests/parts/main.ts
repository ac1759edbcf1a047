import { mount, type Component } from 'svelte';
import 'virtual:palette.css';
import '../../src/ui/tokens/index.css';
import '../../src/ui/parts/index.css';

/** Mounts the one part that the address names. */
const parts = import.meta.glob<{ default: Component }>('./mounted/*.svelte');
const { default: part } = await parts[`./mounted/${location.hash.slice(1)}.svelte`]!();
mount(part, { target: document.getElementById('app')! });
