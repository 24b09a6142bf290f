export default function PairingPage() { return <main id="main">pairing</main>; }
